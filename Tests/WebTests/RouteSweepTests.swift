import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// Every route, for every role and for who is not signed in; and every route with ids of another organ.
@Suite("Sweep of routes")
struct RouteSweepTests {
  @Test("Every route has a row in the sweep, and every row a route")
  func complete() {
    let routes = Routes.all.map { "\($0.method.rawValue) \($0.path)" }
    let rows = SweepRows.all.map(\.key)
    #expect(Set(routes).subtracting(rows) == [], "这些路由在 SweepRows 中没有行")
    #expect(Set(rows).subtracting(routes) == [], "SweepRows 中的这些行没有路由")
    #expect(Set(rows).count == rows.count)
  }

  @Test("Every row with ids in its path names those of another organ")
  func ids() {
    for row in SweepRows.all where row.path.contains(":") {
      #expect(row.sample != nil && row.foreign != nil, "\(row.key)")
    }
  }

  @Test("Every route answers each role as its row says, and an empty form records nothing")
  func roles() async throws {
    try await SweepTown.with { town in
      _ = try await Checkpoints(town.fixture.registry).write(at: town.fixture.now)
      let recorded = try await town.recorded()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for role in Role.allCases { group.addTask { try await walk(role, town) } }
        try await group.waitForAll()
      }
      try await walkAsStranger(town)
      #expect(try await town.recorded() == recorded)
    }
  }

  private func walk(_ role: Role, _ town: SweepTown) async throws {
    let browser = Wanderer(browser: try await town.browser(role))
    let token = Browser.token(try await browser.get(Links.account))
    // Leaving, and signing in as nobody, would end the walk.
    for row in SweepRows.all where row.key != "POST /sign-out" && row.key != "POST /sign-in" {
      let answer = try await ask(row, row.address(town), browser, token)
      let place: Comment = "\(role) \(row.key)"
      #expect(answer.status == row.status(for: role), place)
      if let foreign = row.foreign, row.admits(role) {
        #expect(try await ask(row, foreign(town), browser, token).status == .notFound, place)
      }
    }
  }

  /// Each time a browser that knows nothing.
  private func walkAsStranger(_ town: SweepTown) async throws {
    for row in SweepRows.all {
      let browser = Wanderer(browser: Browser(town.fixture))
      let token = Browser.token(try await browser.get(Links.activate))
      let answer = try await ask(row, row.address(town), browser, token)
      switch row.who {
      case .everyone:
        let isSignIn = row.key == "GET /sign-in"
        #expect(answer.status == (isSignIn ? .ok : row.answer), "\(row.key)")
      case .machine: #expect(answer.status == .notFound, "\(row.key)")
      case .signedIn, .roles:
        #expect(answer.status == .seeOther, "\(row.key)")
        #expect(answer.headers[.location]?.hasPrefix(Links.signIn) == true, "\(row.key)")
      }
    }
  }

  private func ask(
    _ row: SweepRow, _ address: String, _ browser: Wanderer, _ token: String
  ) async throws -> Browser.Answer {
    guard row.isPost else { return try await browser.get(address) }
    return try await browser.post(address, [(FormToken.field, token)])
  }
}
