import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 云溪镇's catalogue at the desk: columns, a catalogue of three rows, and somebody who keeps both.
struct CatalogueDesk: Sendable {
  let fixture: WebFixture
  let organ: OrganID

  static func with(_ work: (CatalogueDesk, Browser) async throws -> Void) async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.officer])
      try await work(CatalogueDesk(fixture: fixture, organ: try await fixture.organ), browser)
    }
  }

  var registry: Registry { fixture.registry }
  var today: Day { fixture.now.day }
  var viewer: Viewer { Viewer(person: "x", organ: organ, roles: [.officer]) }

  static func row(_ code: RowCode, _ matter: String = "临时救助", limit: String = "每季度") -> CatalogueRow {
    CatalogueRow(
      code: code, heading: "社会救助", matter: matter, elements: "对象、标准\n<b>金额</b>", basis: "《社会救助暂行办法》",
      limit: PublicationLimit(limit), publisher: "云溪镇人民政府", channels: [.website], audience: .everybody,
      manners: [.proactive], tiers: [.town])
  }

  static let rows = [row("2"), row("3", "特困供养", limit: "及时公开"), row("10", "医疗<救助>", limit: "见县级目录附件三")]

  func open(_ rows: [CatalogueRow] = CatalogueDesk.rows) async throws {
    try await registry.setUpColumns(of: organ, level: .town, by: .console, at: fixture.now)
    try await registry.openCatalogue(rows, titled: "云溪镇基本目录", of: organ, by: .console, at: fixture.now)
  }

  func catalogue() async throws -> OrganCatalogue { try await registry.catalogue(of: organ, for: viewer) }

  /// An item that the public finds, released today.
  func published(_ title: String, in column: ColumnID, formed: Day? = nil) async throws -> ItemID {
    let desk = try await itemDesk()
    return try await desk.published(title, in: column, formed: formed ?? today)
  }

  func itemDesk() async throws -> ItemDesk {
    let people = try await registry.directory(of: organ)
    var holders: [Role: PersonID] = [:]
    for role in [Role.officer, .officeHead, .deputyLeader, .leader] {
      if let known = people.holders(of: role).first {
        holders[role] = known.id
      } else {
        let account = "ren\(role.rawValue.lowercased())"
        try await CaseFixture.add("甄\(role.chinese)", account, role, to: nil, fixture)
        holders[role] = try #require(try await registry.directory(of: organ).holders(of: role).first).id
      }
    }
    let rules = RequestRules(
      calendar: try await registry.calendar(), permissions: fixture.site.permissions,
      signers: try await registry.directory(of: organ).signingAuthority)
    return ItemDesk(fixture: fixture, organ: organ, people: holders, rules: rules)
  }
}

extension Browser {
  /// Fills in the form at `path` as it was shown, and sends it.
  func fill(
    _ path: String, _ fields: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Answer {
    let page = try await get(path)
    #expect(page.status == .ok, sourceLocation: sourceLocation)
    #expect(HTMLCheck(page.text).faults == [], sourceLocation: sourceLocation)
    let kept = [(FormToken.field, Browser.token(page)), ("version", Browser.hidden("version", in: page))]
    return try await post(path, kept + fields)
  }

  /// The same, for a form that is taken: the page to which it leads.
  func done(
    _ path: String, _ fields: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let answer = try await fill(path, fields, sourceLocation: sourceLocation)
    #expect(answer.status == .seeOther, "\(answer.text.suffix(1_500))", sourceLocation: sourceLocation)
    let next = try await get(answer.headers[.location] ?? "")
    #expect(next.status == .ok, sourceLocation: sourceLocation)
    #expect(HTMLCheck(next.text).faults == [], sourceLocation: sourceLocation)
    return next.text
  }

  /// The same, for a form that is not taken: its page with what is wrong, which it keeps.
  func refused(
    _ path: String, _ fields: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let answer = try await fill(path, fields, sourceLocation: sourceLocation)
    #expect(answer.status == .unprocessableContent, sourceLocation: sourceLocation)
    #expect(HTMLCheck(answer.text).faults == [], sourceLocation: sourceLocation)
    return answer.text
  }

  /// Sends a form with files through a site of the test's own.
  func upload(
    _ path: String, _ parts: [(name: String, file: String?, content: String)], through client: InProcess<PageContext>,
    tokenFrom page: String
  ) async throws -> Answer {
    let token = Browser.token(try await get(page))
    var text = ""
    for part in [(name: FormToken.field, file: nil, content: token)] + parts {
      text += "--b\r\nContent-Disposition: form-data; name=\"\(part.name)\""
      if let file = part.file { text += "; filename=\"\(file)\"" }
      text += "\r\n\r\n\(part.content)\r\n"
    }
    let cookies = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    return try await client.send(
      .post, path,
      headers: [.contentType: "multipart/form-data; boundary=b", .cookie: cookies, .xForwardedFor: "203.0.113.7"],
      body: Array("\(text)--b--\r\n".utf8))
  }

  /// A hidden field as the browser sends it back.
  static func kept(_ name: String, in page: Answer) -> String {
    hidden(name, in: page).replacing("&quot;", with: "\"").replacing("&#34;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  static let workbookBytes = "PK\u{3}\u{4}xl/workbook.xml"
  static let documentBytes = "PK\u{3}\u{4}word/document.xml"
}

extension SourceSheet {
  /// Rows of texts, beginning in the first row and column.
  init(_ name: String, _ rows: [[String]]) {
    self.init(
      name: name,
      rows: rows.enumerated().map { index, cells in
        SourceSheetRow(
          number: index + 1,
          cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
            SourceSheetCell(column: $0.offset + 1, value: .text($0.element))
          })
      }, merges: [])
  }
}
