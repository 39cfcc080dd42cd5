import HTTPTypes
import Hummingbird
import Web

/// A browser: keeps cookies, and sends forms from the pages it was given.
final class Browser {
  private let client: InProcess<PageContext>
  private let authority: String
  private let address: String
  private(set) var cookies: [String: String] = [:]
  /// As the server set them, whole.
  private(set) var setCookies: [String] = []

  typealias Answer = InProcess<PageContext>.Answer

  init(_ fixture: WebFixture, authority: String = "localhost", address: String = "203.0.113.7") {
    client = fixture.client
    self.authority = authority
    self.address = address
  }

  func get(_ path: String) async throws -> Answer { try await send(.get, path) }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> Answer {
    var headers = headers
    if headers[.xForwardedFor] == nil { headers[.xForwardedFor] = address }
    if !cookies.isEmpty {
      headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    let answer = try await client.send(method, path, headers: headers, body: body, authority: authority)
    for line in answer.headers[values: .setCookie] { keep(line) }
    return answer
  }

  private func keep(_ line: String) {
    setCookies.append(line)
    let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    if line.contains("Max-Age=0") { cookies[String(pair[0])] = nil } else { cookies[String(pair[0])] = String(pair[1]) }
  }

  func plant(_ name: String, _ value: String) { cookies[name] = value }

  /// The token in the first form of a page.
  static func token(_ page: Answer) -> String {
    guard let start = page.text.firstRange(of: "name=\"form-token\" value=\"")?.upperBound else { return "" }
    return String(page.text[start...].prefix(64))
  }

  /// Opens `path`, and sends its form.
  func submit(
    _ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]
  ) async throws -> Answer {
    let token = Browser.token(try await get(path))
    return try await post(path, [(FormToken.field, token)] + fields, headers: headers)
  }

  func post(_ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> Answer {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    let body = fields.map { "\(PercentEncoding.encode($0.0))=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
    return try await send(.post, path, headers: headers, body: Array(body.utf8))
  }

  @discardableResult
  func signIn(_ account: String, _ password: String = WebFixture.password, back: String = "") async throws -> Answer {
    try await submit(Links.signIn, [("account", account), ("password", password), ("back", back)])
  }
}
