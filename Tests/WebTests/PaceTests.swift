import HTTPTypes
import NIOCore
import NIOPosix
import Testing
import Web

@Suite("Where a page is made")
struct PaceTests {
  @Test(
    "A quick page is made on its connection's thread, a thorough one elsewhere",
    arguments: [(Pace.quick, true), (.thorough, false)])
  func thread(_ pace: Pace, _ stays: Bool) async throws {
    try await WebFixture.with { fixture in
      let loop = MultiThreadedEventLoopGroup.singleton.next()
      let route = Route(.get, "/x", .everyone, pace: pace) { _ in .text("\(loop.inEventLoop)", type: "text/plain") }
      let answer = try await withTaskExecutorPreference(LoopExecutor(loop)) {
        try await InProcess(Routes.router(for: fixture.site, routes: [route])).send(.get, "/x")
      }
      #expect(answer.text == "\(stays)")
    }
  }

  @Test("What is handed in is thorough: forms are read, checked and recorded, files are kept")
  func forms() {
    let quick = Routes.all.filter { $0.pace == .quick && $0.method != .get }.map(\.path)
    #expect(quick == [Links.track])
  }
}
