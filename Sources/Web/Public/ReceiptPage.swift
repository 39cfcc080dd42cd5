import Disclosure
import Documents
import Registry

/// 申请回执: number and 查询码, to be kept or printed, and what happens next.
enum ReceiptPage {
  static func page(
    _ receipt: RequestReceipt, of organ: Organ, contact: DisclosureContact?, calendar: WorkCalendar, files: Int
  ) -> Page {
    var facts: [(String, Markup)] = [
      ("申请编号", "<strong>\(receipt.number)</strong>"),
      ("查询码", "<strong class=\"code\">\(receipt.code)</strong>"),
      ("受理机关", "\(organ.name)"), ("提交日期", "\(receipt.arrived.chineseWithWeekday)"),
    ]
    if files > 0 { facts.append(("附件", "\(files) 个，正在检查；没有通过的，受理机关会与您联系")) }
    if let contact { facts.append(("咨询电话", "\(contact.phone)（\(contact.hours)）")) }
    let again: Markup =
      receipt.isRepeat
      ? Notice(.neutral, "<p>这份申请此前已经提交，没有重复登记。要申请其他信息，请<a href=\"\(Links.apply)\">另填一份</a>。</p>").markup : ""
    return Page(
      "申请回执", face: .portal, trail: [Crumb("首页", Links.portal)],
      body: """
        <h1>申请已提交</h1>
        \(again)\(FactList(facts).markup)
        \(Notice(.amber, "<p>请抄下或者打印申请编号和查询码。系统不保存查询码，遗失后不能找回，只能持身份证件到受理机关查询。</p>").markup)
        <div class="actions"><button type="button" data-print="" hidden="hidden">打印回执</button>\
        <a class="no-print" href="\(Links.track)">查询办理情况</a></div>
        <h2>接下来</h2>
        <ol>\(next(receipt, calendar))</ol>

        """)
  }

  private static func next(_ receipt: RequestReceipt, _ calendar: WorkCalendar) -> Markup {
    let confirm: Markup =
      calendar.workingDay(1, after: receipt.arrived).map { "1 个工作日内（\($0.chineseWithWeekday)前）" } ?? "1 个工作日内"
    let received: Markup =
      receipt.received.map { "已于\($0.chineseWithWeekday)确认收到您的申请。" }
      ?? "工作人员将在\(confirm)用您留下的联系方式与您确认收到，双方确认之日为收到申请之日（《政府信息公开条例》第三十一条）。"
    return """
      <li>\(received)</li>
      <li>申请内容不明确的，将在收到申请之日起 7 个工作日内一次性告知您补正（《条例》第三十条）。</li>
      <li>自收到申请之日起 20 个工作日内答复；需要延长的会告知您，延长不超过 20 个工作日（《条例》第三十三条）。</li>
      """
  }
}
