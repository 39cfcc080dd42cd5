import Disclosure
import Documents
import Registry

/// 登记结果: what both forms of registration share: the mark by which a form sent twice files once, and the answer.
enum Filing {
  static let onceField = "once"

  static func once(_ form: FormValues) -> Markup {
    let kept = form[onceField]
    return
      "<input type=\"hidden\" name=\"\(onceField)\" value=\"\(kept.isEmpty ? RandomBytes.identifier() : kept)\"/>\n"
  }

  static func day(_ name: String, _ label: String, _ form: FormValues, _ faults: inout [FieldFault]) -> Day? {
    let day = Day(iso: form[name])
    if day == nil {
      let sentence = form.has(name) ? "\(label)请写成 2026-03-13 的形式。" : "请填写\(label)。"
      faults.append(FieldFault(name, sentence))
    }
    return day
  }

  /// What the register would not see, because it seems to be sent by no form of ours.
  static func faults(of filing: RequestFiling) -> [FieldFault] {
    filing.token.isEmpty ? [FieldFault("", "页面不完整，请重新打开登记页面后再填写。")] : []
  }

  /// Beside the field that it concerns, where there is one.
  static func fault(_ refusal: ActionRefusal) -> FieldFault {
    switch refusal {
    case .missing(let detail), .textUnfit(let detail): FieldFault(detail.rawValue, refusal.sentence)
    case .rule(.inTheFuture), .rule(.beforeTheRegulation): FieldFault("arrived", refusal.sentence)
    default: FieldFault("", refusal.sentence)
    }
  }

  /// Files it, and says so; first comes the next one where many come one after the other (`goesOn`), else the one that was filed. The page is the form's own answer: the 查询码 is kept nowhere, and the form sent again files nothing and is answered alike.
  static func answer(
    _ filing: RequestFiling, _ visit: Visit, next: (label: String, address: String), goesOn: Bool
  ) async throws -> Answer {
    let receipt = try await visit.registry.fileRequest(
      filing, by: try visit.viewer(), under: try await visit.rules(), today: visit.today, at: visit.now)
    var duplicates = Markup()
    duplicates.append(receipt.duplicates) { found in
      Notice(
        .amber, "<p>\(found.sentence)<a href=\"\(Links.request(found.id))\">查看 \(found.number)</a></p>"
      ).markup
    }
    let own = (label: "办理这件申请", address: Links.request(receipt.id))
    let (first, second) = goesOn ? (next, own) : (own, next)
    let body: Markup = """
      <h1>已登记</h1>
      \(Notice(.green, "<p>\(sentence(receipt))</p>").markup)\(duplicates)\(facts(receipt))
      <p class="actions"><a class="button primary" href="\(first.address)">\(first.label)</a>\
      <a href="\(second.address)">\(second.label)</a></p>

      """
    return .page(Page("已登记", face: .office, trail: [Crumb("申请", Links.requests)], body: body))
  }

  private static func sentence(_ receipt: RequestReceipt) -> String {
    let done = receipt.isRepeat ? "这张登记表此前已经提交，没有重复登记，编号 \(receipt.number)" : "已登记，编号 \(receipt.number)"
    guard let due = receipt.due else { return "\(done)。" }
    if receipt.received != nil { return "\(done)，答复期限 \(due.chineseWithWeekday)。" }
    return "\(done)。收到申请之日还要与申请人确认；确认之前按到达之日计算，答复期限 \(due.chineseWithWeekday)。"
  }

  private static func facts(_ receipt: RequestReceipt) -> Markup {
    FactList([
      ("申请编号", "\(receipt.number)"),
      ("查询码", "<span class=\"code\">\(receipt.code)</span>（系统不保存，请现在写在交给申请人的回执上；遗失的，申请人持身份证件来查询）"),
      ("到达日期", "\(receipt.arrived.chineseWithWeekday)"),
      ("收到申请之日", "\(receipt.received?.chineseWithWeekday ?? "待确认")"),
    ]).markup
  }
}
