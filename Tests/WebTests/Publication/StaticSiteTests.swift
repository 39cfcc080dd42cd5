import Disclosure
import Documents
import Foundation
import Registry
import Testing

@testable import Web

@Suite("Static site")
struct StaticSiteTests {
  /// `href` and `src` of a page of ours.
  private static func targets(_ page: String) -> [String] {
    page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
  }

  /// The file that a relative address leads to; nil for one that leads out.
  private static func file(_ target: String, from path: String) -> String? {
    if target.hasPrefix("#") || target.hasPrefix("https://") || target.hasPrefix("mailto:") { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    let plain = target.prefix { $0 != "#" }.removingPercentEncoding ?? ""
    for part in plain.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private static func check(_ files: [String: [UInt8]]) {
    for (path, bytes) in files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(HTMLCheck(page).faults == [], "\(path)")
      #expect(!page.contains("<form") && !page.contains("name=\"\(FormToken.field)\""), "\(path)")
      #expect(!targets(page).contains { $0.hasPrefix("/") }, "\(path)")
      for target in targets(page) {
        if let file = file(target, from: path) { #expect(files[file] != nil, "\(path) → \(target)") }
      }
    }
  }

  @Test("Every link leads to a file or out of the site, no page has a form, and it is the same each time")
  func links() async throws {
    try await PublicDesk.with { desk in
      let files = try await desk.files()
      Self.check(files)
      #expect(try await desk.files() == files)
      #expect(files["index.html"] != nil && files["guide.html"] != nil && files["info.html"] != nil)
      #expect(files[String(Assets.stylesheet.path.dropFirst())] == Assets.stylesheet.bytes)
      let guide = String(decoding: files["guide.html"] ?? [], as: UTF8.self)
      #expect(guide.contains("申请请寄到或者当面提交到上面所列的政府信息公开工作机构。"))
      let all = files.filter { $0.key.hasSuffix(".html") }.map { String(decoding: $0.value, as: UTF8.self) }
      #expect(!all.contains { $0.contains("/apply") || $0.contains("/track") || $0.contains("/sign-in") })
      #expect(!all.contains { $0.contains("feed.atom") })
    }
  }

  @Test("With the address of the living site, what only that can do leads there")
  func living() async throws {
    try await PublicDesk.with { desk in
      let face = StaticFace(address: PublicAddress("https://xxgk.example.cn"), organ: nil)
      let files = try await desk.files(face)
      Self.check(files)
      let home = String(decoding: files["index.html"] ?? [], as: UTF8.self)
      #expect(home.contains("<a href=\"https://xxgk.example.cn/apply\">申请公开</a>"))
      let id = try desk.id(.published).rawValue
      let metadata = try JSON.parse(try #require(files["packages/\(id)/metadata.json"]))
      #expect(metadata["location"]?.string == "https://xxgk.example.cn/info/\(id)")
    }
  }

  @Test("A package holds the text, its metadata and the attachments with their sums")
  func packages() async throws {
    try await PublicDesk.with { desk in
      let files = try await desk.files()
      let id = try desk.id(.published).rawValue
      let words = PublicDesk.words(.published)
      let own = files.keys.filter { $0.hasPrefix("packages/\(id)/") }.sorted()
      let names = ["files/附表\(words).txt", "item.html", "metadata.json", "metadata.xml"]
      #expect(own == names.map { "packages/\(id)/\($0)" })
      let attachment = try #require(files["packages/\(id)/files/附表\(words).txt"])
      #expect(attachment == Array("内容\(words)".utf8))
      let metadata = try JSON.parse(try #require(files["packages/\(id)/metadata.json"]))
      let told = try #require(metadata["attachments"]?.array?.first)
      #expect(told["sha256"]?.string == HashAlgorithm.sha256.digest(of: attachment).hex)
      #expect(told["address"]?.string?.removingPercentEncoding == "files/附表\(words).txt")
      #expect(metadata["location"] == nil)
      let onSite = files.keys.filter { $0.hasPrefix("info/\(id)/") }
      #expect(onSite.count == 1 && onSite.first?.hasSuffix("/附表\(words).txt") == true)
    }
  }

  @Test("A site of one organ has no page and no word of another")
  func oneOrgan() async throws {
    try await PublicDesk.with { desk in
      let files = try await desk.files(StaticFace(address: nil, organ: desk.town.other))
      Self.check(files)
      #expect(!files.keys.contains { $0.hasPrefix("packages/") })
      #expect(!files.keys.contains { $0.firstMatch(of: /^info\/[0-9a-f]{32}/) != nil })
      let all = files.values.map { String(decoding: $0, as: UTF8.self) }
      #expect(!all.contains { $0.contains("云溪镇") })
      #expect(all.contains { $0.contains(SweepTown.otherName) })
      let own = try await desk.files(StaticFace(address: nil, organ: desk.town.organ))
      Self.check(own)
      #expect(own.keys.filter { $0.hasPrefix("packages/") && $0.hasSuffix("item.html") }.count == 6)
      #expect(!own.values.contains { String(decoding: $0, as: UTF8.self).contains(SweepTown.otherName) })
    }
  }

  @Test("A long list goes on from page to page, and what is published later changes no older page")
  func pages() async throws {
    try await PublicDesk.with { desk in
      try await desk.fill(56)
      let before = try await desk.files()
      Self.check(before)
      #expect(before["info/by/page-1.html"] != nil && before["info/by/page-2.html"] != nil)
      #expect(before["info/by/page-3.html"] == nil)
      var shown: [String] = []
      for path in ["info.html", "info/by/page-2.html", "info/by/page-1.html"] {
        shown += Self.targets(String(decoding: before[path] ?? [], as: UTF8.self)).compactMap { target in
          target.firstMatch(of: /(?:^|\/)([0-9a-f]{32})\.html$/).map { String($0.1) }
        }
      }
      #expect(shown.count == 62 && Set(shown).count == 62)
      try await desk.fill(1)
      let after = try await desk.files()
      Self.check(after)
      for path in ["info/by/page-1.html", "info/by/page-2.html"] { #expect(after[path] == before[path], "\(path)") }
      #expect(after["info.html"] != before["info.html"])
      #expect(after.keys.filter { $0.hasPrefix("packages/") && $0.hasSuffix("item.html") }.count == 63)
    }
  }

  @Test("Catalogue and normative documents stand there as in the living site")
  func catalogue() async throws {
    try await CatalogueDesk.with { desk, _ in
      try await desk.open()
      _ = try await desk.published("特困名单", in: "fields/socialAssistance")
      let other = try await desk.registry.foundOrgan(
        named: "清河县青石镇人民政府", level: .town, beneath: nil, by: .console, at: desk.fixture.now)
      var files: [String: [UInt8]] = [:]
      try await StaticSite(desk.fixture.site, StaticFace(address: nil, organ: nil)).write { files[$0.path] = $0.bytes }
      Self.check(files)
      for (page, words) in [
        ("info/catalogue.html", "请选择机关："), ("info/catalogue/by/organ-\(desk.organ).html", "《云溪镇基本目录》"),
        ("info/normative.html", "请选择机关："), ("info/normative/by/organ-\(other).html", "没有公布继续有效的规范性文件"),
        ("info/organs.html", "清河县青石镇人民政府"),
      ] {
        let text = String(decoding: files[page] ?? [], as: UTF8.self)
        #expect(text.contains(words), "\(page)")
      }
      var own: [String: [UInt8]] = [:]
      try await StaticSite(desk.fixture.site, StaticFace(address: nil, organ: desk.organ)).write {
        own[$0.path] = $0.bytes
      }
      Self.check(own)
      #expect(String(decoding: own["info/catalogue.html"] ?? [], as: UTF8.self).contains("《云溪镇基本目录》"))
      #expect(!own.keys.contains { $0.contains(other.rawValue) })
    }
  }

  @Test(
    "Addresses become file names that every system takes",
    arguments: [
      ("/portal", "portal.html"), ("/info", "info.html"), ("/info/0123abcd", "info/0123abcd.html"),
      ("/info?organ=x&page=2", "info/by/organ-x/page-2.html"),
      ("/info?column=statutory%2Ftown&organ=", "info/by/column-statutory_2ftown/organ-.html"),
      ("/a/../b", "a/_2e_2e/b.html"), ("/a/%2e%2e/%00", "a/_2e_2e/_00.html"), ("/", "index.html"),
      ("/镇", "_e9_95_87.html"),
    ])
  func names(address: String, file: String) { #expect(StaticPath.page(address) == file) }

  @Test(
    "Names of attachments stay readable, and lead nowhere else",
    arguments: [
      ("2026年名单.xlsx", "2026年名单.xlsx"), ("../../etc/passwd", "_.._etc_passwd"), ("a/b\\c:d.pdf", "a_b_c_d.pdf"),
      (".htaccess", "htaccess"), ("", "附件"), ("...", "附件"), ("甲\u{202E}fdp.exe", "甲fdp.exe"), ("甲\u{0}乙.txt", "甲乙.txt"),
      ("末尾. ", "末尾"),
    ])
  func attachments(name: String, file: String) { #expect(StaticPath.name(name) == file) }

  @Test("Ways between files")
  func ways() {
    #expect(StaticPath.way(from: "index.html", to: "info.html") == "info.html")
    #expect(StaticPath.way(from: "info/a.html", to: "info/b.html") == "b.html")
    #expect(StaticPath.way(from: "info/by/a/b.html", to: "assets/x.css") == "../../../assets/x.css")
    #expect(StaticPath.way(from: "info/a.html", to: "info/a/0123/名 单.txt") == "a/0123/%E5%90%8D%20%E5%8D%95.txt")
  }

  @Test("A form is taken out with all within it, and what people typed is none")
  func forms() {
    let typed = "<form action=\"/x\"></form>"
    let page: Markup = """
      <main><p>\(typed)</p><form class="filter" action="/a" method="get"><input name="q"/></form>
      <p>甲</p><form action="/b">
      <button type="submit">送</button></form></main>
      """
    let kept: Markup = "<main><p>\(typed)</p>\n<p>甲</p></main>"
    #expect(PageForms.removed(from: page.bytes) == kept.bytes)
    #expect(PageForms.removed(from: []) == [])
    let open: Markup = "<p>甲</p><form action=\"/a\">"
    #expect(PageForms.removed(from: open.bytes) == ("<p>甲</p>" as Markup).bytes)
  }

  @Test("Only links are links: what people typed is left as it stands")
  func replacing() {
    let typed = "\" href=\"/evil\" src='/x' <a href=\"/y\">"
    let page: Markup =
      "<p>\(typed)</p><a class=\"x\" href=\"/a?b=1&amp;c=2\">甲</a><img src=\"/i\"/><a href=\"/gone\">乙</a>"
    let links = PageLinks(page.bytes)
    #expect(links.addresses == ["/a?b=1&c=2", "/i", "/gone"])
    let kept: Markup = "<p>\(typed)</p><a class=\"x\" href=\"n&amp;m\">甲</a><img src=\"n&amp;m\"/><a>乙</a>"
    #expect(links.replaced { $0 == "/gone" ? nil : "n&m" } == kept.bytes)
  }
}
