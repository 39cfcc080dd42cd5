import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Testing
import Web

/// Every part once.
enum Gallery {
  /// Received on 9 February 2026: over the Spring Festival, with make-up days on both sides.
  static func period() throws -> ReplyPeriod {
    let receipt = try #require(Day(iso: "2026-02-09"))
    return try ReplyClock(receipt: receipt, calendar: .builtIn).period(today: nil)
  }

  static func page(_ fixture: WebFixture, _ text: String) async throws -> String {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/requests")
    let context = PageContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let visit = Visit(
      site: fixture.site, request: Request(head: head, body: RequestBody(buffer: ByteBuffer())), context: context)
    let page = Page(text, face: .office, width: .wide, trail: [Crumb(text, "/requests")], body: try body(visit, text))
    return String(decoding: PageFrame(page: page, visit: visit, organ: text).markup.bytes, as: UTF8.self)
  }

  private static func body(_ visit: Visit, _ text: String) throws -> Markup {
    "<h1>\(text)</h1>\n<div class=\"columns\"><div>\(try story(text))\(form(visit, text))</div>\(side(visit, text))</div>"
  }

  private static func story(_ text: String) throws -> Markup {
    let day = try #require(Day(iso: "2026-03-02"))
    let rows: [[Markup]] = (1...4).map { number in
      [
        "<a href=\"/requests/\(number)\">〔2026〕\(number)号</a>", "\(text)", StateMark("办理中", .neutral).markup,
        "<span class=\"due amber\">还剩 2 个工作日</span>", "\(number * 1_234)",
      ]
    }
    let columns = [
      DataTable.Column("编号"), .init("申请人"), .init("状态"), .init("期限"), .init("页数", isNumber: true),
    ]
    let facts = FactList([("申请人", "\(text)"), ("收到日期", "\(day.chineseWithWeekday)"), ("渠道", "网上申请")])
    let timeline = Timeline([.init(day, "登记申请", detail: "\(text)"), .init(day.adding(2), "通知补正")])
    return """
      \(FilterForm("/requests", [Field("state", "状态", .select([Choice("", "全部"), Choice("open", "办理中")])), Field("q", "关键词", isOptional: false, isShort: true)]).markup)
      \(DataTable("申请列表", columns, rows: rows).markup)
      \(Pagination(page: 3, size: 20, total: 200, address: { "/requests?page=\($0)" }).markup)
      <h2>基本情况</h2>\(facts.markup)<h2>为什么是这一天</h2>\(DayStrip(try period(), today: day).markup)
      <h2>办理经过</h2>\(timeline.markup)\(EmptyState("没有需要办理的事项。", next: ("查看全部申请", "/requests")).markup)
      """
  }

  private static func form(_ visit: Visit, _ text: String) -> Markup {
    let faults = [FieldFault("what", "请写明需要的信息，至少写出名称或者文号。"), FieldFault("", "附件没有保存。")]
    let fields = [
      Field("what", "需要的政府信息", .lines(3), hint: "写明名称、文号或者其他特征。", value: text),
      Field("kind", "申请人类型", .radios([Choice("person", "公民"), Choice("company", "企业", hint: "请填写统一社会信用代码")])),
      Field("form", "提供形式", .ticks([Choice("paper", "纸质"), Choice("mail", "电子邮件")]), isOptional: true),
      Field("received", "收到日期", .day, isShort: true),
      Field("scan", "附件", .file(isMany: true), hint: UploadKind.acceptedInWords),
    ].map { $0.filled(from: FormValues([("what", text), ("kind", "company")]), faults: faults) }
    var body = Markup()
    body.append(fields) { $0.markup }
    return Form(
      "/requests", visit, button: "受理并登记", faults: faults, takesFiles: true, cancel: ("返回列表", "/requests"), body: body
    )
    .markup
  }

  private static func side(_ visit: Visit, _ text: String) -> Markup {
    let steps = StepList([
      .init("办公室负责人初审", .done, detail: "\(text)，2026-03-02", opinion: text),
      .init("分管领导审核", .now, detail: "等待 \(text)"),
      .init("主要领导签发", .waiting, detail: ""),
    ])
    let finding = FindingCard(
      "阻断", .red, text, excerpt: .init(before: "联系电话", marked: text, after: "，请"), ways: "<a href=\"/requests\">修改</a>")
    return """
      <div><section class="card"><h2>期限</h2><p class="figure">7</p><p>个工作日</p></section>
      <section class="card"><h2>审核</h2>\(steps.markup)</section>\(finding.markup)\(Notice(.green, "<p>已登记，编号 \(text)。</p>").markup)</div>
      """
  }
}
