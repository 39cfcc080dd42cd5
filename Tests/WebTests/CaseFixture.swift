import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// 云溪镇 with its people and one request by e-mail, worked on through the pages.
struct CaseFixture {
  let fixture: WebFixture
  let organ: OrganID
  let id: RequestID
  var address: String { Links.caseFile(id) }

  static let asked = "2025年石桥村<script>alert(1)</script>征收补偿方案"

  static func with(_ work: (CaseFixture) async throws -> Void) async throws {
    try await WebFixture.with { fixture in
      let organ = try #require(try await fixture.registry.organs().first).id
      _ = try await fixture.registry.openOffice(named: "自然资源所", in: organ, by: .console, at: fixture.now)
      for (name, account, role) in [
        ("丁收发", "shoufa", Role.mailRoom), ("戊经办", "jingban", .officer), ("己主任", "zhuren", .officeHead),
        ("庚分管", "fenguan", .deputyLeader), ("辛镇长", "zhenzhang", .leader),
      ] { try await add(name, account, role, to: nil, fixture) }
      let settings: [OrganSetting] = [
        .numbers([NumberSeries.reply.rawValue: try NumberTemplate("云政公开〔{年}〕{序号}号")]),
        .reconsideration(RemedyBody(name: "清河县人民政府")),
        .court(RemedyBody(name: "清河县人民法院")),
        .contact(
          DisclosureContact(office: "云溪镇党政办公室", address: "云溪镇中心路1号", hours: "工作日 8:30—17:30", phone: "0000-0000001")),
      ]
      for setting in settings {
        try await fixture.registry.changeSetting(
          setting, since: fixture.now.day, of: organ, by: .console, at: fixture.now)
      }
      try await work(CaseFixture(fixture: fixture, organ: organ, id: try await file(in: organ, fixture)))
    }
  }

  static func add(
    _ name: String, _ account: String, _ role: Role, to organ: String?, _ fixture: WebFixture
  ) async throws {
    let code = try await fixture.registry.addUser(
      NewUser(organ: organ, name: name, account: account, roles: [role]), at: fixture.now)
    try await fixture.registry.activate(
      account: account, code: code.text, password: WebFixture.password, hashing: fixture.site.hashing, at: fixture.now)
  }

  private static func file(in organ: OrganID, _ fixture: WebFixture) async throws -> RequestID {
    let directory = try await fixture.registry.directory(of: organ)
    let officer = try #require(directory.holders(of: .officer).first)
    let rules = RequestRules(
      calendar: try await fixture.registry.calendar(), permissions: fixture.site.permissions,
      signers: directory.signingAuthority)
    let filing = RequestFiling(
      .email, arrived: fixture.now.day, applicant: .naturalPerson,
      [
        .applicantName: "甄有才", .identityNumber: "110101199013081234", .contactPhone: "13800138000",
        .informationTitle: asked, .description: "征收补偿标准和面积", .supplyForm: "电子文档",
      ], token: "case-pages")
    return try await fixture.registry.fileRequest(
      filing, by: Viewer(person: officer.id, organ: organ, roles: [.officer]), under: rules, at: fixture.now
    ).id
  }

  func browser(_ account: String) async throws -> Browser {
    let browser = Browser(fixture)
    try await browser.signIn(account)
    return browser
  }

  func path(_ action: OfficeAction) -> String { Links.step(action, of: id) }

  /// Opens the form of a step and sends it, with the version and digest that the page shows.
  func take(
    _ action: OfficeAction, _ browser: Browser, _ fields: [(String, String)] = [], file: String? = nil
  ) async throws -> Browser.Answer {
    // The form of a draft follows from the result that is chosen first.
    let chosen = fields.first { $0.0 == "disposition" }.map { "?disposition=\($0.1)" } ?? ""
    let page = try await browser.get(path(action) + chosen)
    #expect(page.status == .ok, "\(action)")
    #expect(HTMLCheck(page.text).faults == [], "\(action)")
    let fields =
      [
        (FormToken.field, Browser.token(page)), ("version", Self.hidden("version", page)),
        ("digest", Self.hidden("digest", page)),
      ] + fields
    guard let file else { return try await browser.post(path(action), fields) }
    var body = ""
    for (name, value) in fields {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body +=
      "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file)\"\r\n\r\n%PDF-1.7 abc\r\n--b--\r\n"
    return try await browser.send(
      .post, path(action), headers: [.contentType: "multipart/form-data; boundary=b"], body: Array(body.utf8))
  }

  /// Takes a step, and gives back the page to which it leads.
  func done(
    _ action: OfficeAction, _ browser: Browser, _ fields: [(String, String)] = [], file: String? = nil
  ) async throws -> String {
    let answer = try await take(action, browser, fields, file: file)
    #expect(answer.status == .seeOther, "\(action): \(Self.faults(answer))")
    let page = try await browser.get(answer.headers[.location] ?? "")
    #expect(HTMLCheck(page.text).faults == [], "\(action)")
    return page.text
  }

  static func hidden(_ name: String, _ page: Browser.Answer) -> String {
    guard let start = page.text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
    return String(page.text[start...].prefix { $0 != "\"" })
  }

  private static func faults(_ page: Browser.Answer) -> Substring {
    guard let start = page.text.firstRange(of: "error-summary")?.lowerBound else { return page.text.suffix(300) }
    return page.text[start...].prefix(300)
  }
}
