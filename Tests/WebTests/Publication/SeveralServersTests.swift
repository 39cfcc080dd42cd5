import Database
import DatabaseFixtures
import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// Every server keeps pages in its own memory.
@Suite("Several servers")
struct SeveralServersTests {
  @Test("What one server withdraws no other gives out, whatever it keeps", arguments: FreshDatabase.engines)
  func withdrawn(_ engine: EngineKind) async throws {
    try await WebFixture.with(engine: engine) { fixture in
      let desk = CatalogueDesk(fixture: fixture, organ: try await fixture.organ)
      try await desk.open()
      let id = try await desk.published("即将撤下的信息", in: "fields/socialAssistance")
      let (second, database) = try await fixture.secondServer()
      let servers = [fixture.client, second]
      let exits = [
        Links.publicItem(id), Links.publicItems, Links.portal, Links.feedAtom, Links.listJSON, Links.sitemap,
        "\(Links.search)?q=\(PercentEncoding.encode("即将撤下"))",
      ]
      for server in servers {
        // Twice: the second time out of its memory.
        for _ in 1...2 {
          for exit in exits { #expect(try await server.send(.get, exit).text.contains(id.rawValue), "\(exit)") }
        }
      }
      let items = try await desk.itemDesk()
      let step = ItemStep(
        try items.viewer(.officer), on: id, version: try await items.file(id).version, at: fixture.now)
      _ = try await desk.registry.takeDownItem(step, .mistake, note: "误发", under: items.rules)
      for server in servers {
        #expect(try await server.send(.get, Links.publicItem(id)).status == .gone)
        for exit in exits.dropFirst() {
          let text = try await server.send(.get, exit).text
          #expect(!text.contains(id.rawValue) && !text.contains("即将撤下的信息"), "\(exit)")
        }
      }
      try await database.close()
    }
  }
}
