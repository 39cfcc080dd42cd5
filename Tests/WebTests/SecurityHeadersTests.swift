import HTTPTypes
import Hummingbird
import Testing
import Web

@Suite("Security headers")
struct SecurityHeadersTests {
  @Test("Every answer forbids foreign scripts, frames and sniffing")
  func headers() async throws {
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: SecurityHeaders())
    router.get("/x") { _, _ in "ok" }
    let answer = try await InProcess(router).send(.get, "/x")
    #expect(answer.status == .ok)
    #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    #expect(answer.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
  }
}
