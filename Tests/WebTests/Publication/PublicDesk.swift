import Disclosure
import Documents
import Foundation
import HTTPTypes
import Registry
import Testing
import Web

/// 云溪镇 with one item in each state whose words are found again wherever they went.
struct PublicDesk: Sendable {
  let town: SweepTown
  let items: [ItemState: ItemID]
  private let office: OfficeID

  var registry: Registry { town.fixture.registry }

  /// `密语published密` in title, body, attachment and its name.
  static func words(_ state: ItemState) -> String { "密语\(state.rawValue)密" }

  static func with(_ work: (PublicDesk) async throws -> Void) async throws {
    try await SweepTown.with { town in
      let directory = try await town.fixture.registry.directory(of: town.organ)
      let office = try #require(directory.offices.first).id
      var items: [ItemState: ItemID] = [:]
      for state in ItemState.allCases {
        items[state] = try await desk(town, words(state)).make(state, in: office)
      }
      try await town.fixture.judgeAll()
      try await work(PublicDesk(town: town, items: items, office: office))
    }
  }

  private static func desk(_ town: SweepTown, _ words: String) async throws -> ItemDesk {
    var desk = ItemDesk(
      fixture: town.fixture, organ: town.organ, people: town.people, rules: try await town.rules())
    desk.words = words
    return desk
  }

  func id(_ state: ItemState) throws -> ItemID { try #require(items[state]) }

  func takeDown(_ id: ItemID) async throws {
    let desk = try await Self.desk(town, "")
    let step = ItemStep(
      try desk.viewer(.officer), on: id, version: try await desk.file(id).version, at: town.fixture.now)
    _ = try await registry.takeDownItem(step, .mistake, note: "误发", under: desk.rules)
  }

  /// Publishes the correction that waits for it.
  func correct(_ id: ItemID) async throws {
    let desk = try await Self.desk(town, "")
    let step = ItemStep(
      try desk.viewer(.officer), on: id, version: try await desk.file(id).version, at: town.fixture.now)
    _ = try await registry.publishItem(step, note: "改正标题", under: desk.rules)
  }

  func publish(_ words: String) async throws -> ItemID {
    let id = try await Self.desk(town, words).make(.published, in: office)
    try await town.fixture.judgeAll()
    return id
  }

  /// Publishes that many more, without anything attached.
  func fill(_ count: Int) async throws {
    let desk = try await Self.desk(town, "")
    for number in 0..<count {
      _ = try await desk.published("补充信息\(number)", in: "rules", formed: town.fixture.now.day)
    }
  }

  /// Every public exit, with those of each item and of its attachment.
  func exits() async throws -> [String] {
    let organ = "organ=\(town.organ.rawValue)"
    let conditions = ["", "?\(organ)", "?\(organ)&column=statutory%2Femergencies", "?\(organ)&year=2026", "?year=2026"]
    let lists = [Links.publicItems, Links.feedAtom, Links.feedRSS, Links.listJSON, Links.listCSV]
    var exits = lists.flatMap { list in conditions.map { list + $0 } }
    exits += [
      Links.portal, Links.guide, Links.catalogueDescription, Links.sitemap, Links.sitemap(part: 1), Links.robots,
      Links.publicOrgans, Links.publicCatalogue, "\(Links.publicCatalogue)?\(organ)", Links.publicDocuments,
      // Words of every item's title, and of its attachment.
      "\(Links.search)?q=\(PercentEncoding.encode("防汛预案"))", "\(Links.search)?q=\(PercentEncoding.encode("防汛工作"))",
    ]
    let desk = try await Self.desk(town, "")
    for id in items.values {
      let page = Links.publicItem(id)
      exits += [page, Links.metadata(of: id, "json"), Links.metadata(of: id, "xml")]
      let file = try await desk.file(id)
      for attachment in (file.text?.attachments ?? []) + (file.published?.attachments ?? []) {
        exits.append("\(page)/files/\(attachment.file)")
      }
    }
    return exits
  }

  /// All that a stranger reads there: heads and bodies.
  func read(_ exits: [String]) async throws -> [(exit: String, text: String)] {
    let browser = Wanderer(browser: Browser(town.fixture))
    var found: [(exit: String, text: String)] = []
    for exit in exits {
      let answer = try await browser.get(exit)
      let head = answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
      let decoded = head.removingPercentEncoding ?? head
      found.append((exit, "\(decoded)\n\(answer.text)"))
    }
    return found
  }

  func files(_ face: StaticFace = StaticFace(address: nil, organ: nil)) async throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try await StaticSite(town.fixture.site, face).write { file in
      #expect(files.updateValue(file.bytes, forKey: file.path) == nil, "\(file.path)")
    }
    return files
  }
}
