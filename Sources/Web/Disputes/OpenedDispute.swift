import Disclosure
import Documents
import Registry

/// 打开的复议诉讼: one dispute as the person who is signed in sees it, with what its page needs.
struct OpenedDispute: Sendable {
  let viewed: ViewedOrgan
  let file: DisputeFile
  let calendar: WorkCalendar
  let directory: Directory
  private let mappings: OutcomeMappings
  /// 复议 before it, and suits after it.
  private let related: [DisputeFile]
  private let requestNumber: String?

  /// - Throws: `PageRefusal.notFound` for a dispute that is not there or not the person's to see.
  init(_ visit: Visit) async throws {
    let viewed = try await ViewedOrgan(visit)
    let id = DisputeID(try visit.part("id"))
    let found = try await visit.registry.dispute(id, of: viewed.organ.id, for: viewed.viewer, today: visit.today)
    guard let file = found else { throw PageRefusal.notFound }
    let register = try await viewed.disputes()
    (self.viewed, self.file, mappings) = (viewed, file, register.mappings)
    calendar = try await visit.registry.calendar()
    directory = try await visit.registry.directory(of: viewed.organ.id)
    related = register.files.filter {
      $0.id == file.registration.reconsideration || $0.registration.reconsideration == file.id
    }
    requestNumber = try await visit.registry.requestNumbers(
      of: [file.request].compactMap { $0 }, for: viewed.viewer
    ).values.first
  }

  func name(of author: String) -> String { author == "console" ? "命令行" : directory.name(of: PersonID(author)) }

  /// From the year of acceptance to this one; of the last years those alone that count it.
  var standings: [(ReportingYear, DisputeStanding)] {
    let first = min(file.registration.accepted.year, viewed.today.year)
    let all = (first...viewed.today.year).compactMap { number in
      ReportingYear(number).map { ($0, file.dispute.standing(in: $0, mappings)) }
    }
    let counted = all.filter { $0.1.column != nil || file.dispute.isRetried(in: $0.0) }
    return counted.isEmpty ? Array(all.suffix(1)) : counted
  }

  var facts: [(String, Markup)] {
    let registration = file.registration
    var facts: [(String, Markup)] = [
      ("类型", "\(registration.group.label)"), (registration.kind.bodyLabel, "\(registration.body)"),
      (registration.kind.partyLabel, party), ("被诉事项", "\(registration.subject.chinese)"),
    ]
    if let claim = file.claim { facts.append(("请求", CasePage.lines(claim))) }
    if let request = file.request, let requestNumber {
      facts.append(("政府信息公开申请", "<a href=\"\(Links.caseFile(request))\">\(requestNumber)</a>"))
    }
    for other in related {
      let label = other.id == registration.reconsideration ? "原行政复议" : "复议后的行政诉讼"
      facts.append(
        (
          label,
          "<a href=\"\(viewed.address(Links.dispute(other.id)))\">\(other.registration.number)</a>（\(other.dispute.stage.chinese)）"
        ))
    }
    facts.append(("受理日期", "\(registration.accepted.chineseWithWeekday)"))
    facts.append(("收到\(registration.kind.openingPaper)", "\(registration.received.chineseWithWeekday)"))
    facts.append(("答复和证据", answer))
    if registration.kind == .reconsideration { facts.append(("审理程序", "\(file.dispute.procedure.chinese)")) }
    facts.append(("本机关的地位", "\(registration.role.chinese)"))
    return facts + outcome
  }

  private var party: Markup {
    let look = viewed.form("dispute-reveal", "查看姓名", [("id", file.id.rawValue)])
    return file.isPartyShown || look.bytes.isEmpty ? "\(file.party)" : "\(file.party)　\(look)"
  }

  private var answer: Markup {
    let by = file.dispute.answerBy(in: calendar)
    guard let day = file.dispute.answered else {
      return file.dispute.owesAnswer ? "没有提交，期限到\(by.chinese)" : "没有登记提交"
    }
    return day <= by ? "\(day.chinese)提交，在期限 \(by.chinese)以前" : "\(day.chinese)提交，超过期限 \(by.chinese)"
  }

  private var outcome: [(String, Markup)] {
    guard let ending = file.dispute.ending else {
      guard let former = file.dispute.retrials.last, file.dispute.voided == nil else { return [] }
      return [("再审以前的结果", "\(former.formerResults.text)（\(former.formerDecided.chinese)作出）")]
    }
    var facts: [(String, Markup)] = [
      ("结果", "\(file.dispute.resultText)"),
      ("作出和收到", "\(ending.decision.decided.chinese)作出，\(ending.received.chinese)收到"),
    ]
    if file.dispute.redo != nil {
      let number = file.dispute.redoneNumber.map { "，文号 \($0)" } ?? ""
      facts.append(("责令重新答复", "\(file.dispute.redone.map { "\($0.chinese)已重新答复\(number)" } ?? "还没有重新答复")"))
    }
    return facts
  }

  var timeline: [Timeline.Entry] {
    file.entries.map { entry in
      var detail: Markup = "<span class=\"quiet\">\(name(of: entry.author))</span>"
      if let words = entry.words { detail += "<blockquote>\(CasePage.lines(words))</blockquote>" }
      return Timeline.Entry(entry.event?.day ?? entry.entered, entry.event?.what.words ?? "查看当事人姓名", detail: detail)
    }
  }
}

extension DisputeHappening {
  /// What happened, for the timeline.
  fileprivate var words: String {
    switch self {
    case .registered(let registration): "收到\(registration.kind.openingPaper)"
    case .answered: "提交答复和证据"
    case .procedureChanged: "转为普通程序"
    case .extended: "复议机关延长审理期限"
    case .hearingSet(let day): "收到通知，\(day.chinese)听证或者开庭"
    case .decided(let decision): "收到\(decision.paper?.chinese ?? "复议决定")：\(decision.chinese)\(redo(decision))"
    case .appealed(let appellant): "\(appellant.chinese)提起上诉"
    case .appealAnswered: "对上诉提交答辩状"
    case .suspended(let ground): "中止审理：\(ground.chinese)"
    case .resumed: "恢复审理"
    case .retrialSought(let appellant): "\(appellant.chinese)申请再审"
    case .retrialOrdered(let procedure): "法院决定再审，适用\(procedure.chinese)"
    case .redone(let number, _): "重新答复申请人\(number.map { "（\($0)）" } ?? "")"
    case .noted: "备注"
    case .documentAdded: "添加材料"
    case .voided: "作废登记"
    }
  }

  private func redo(_ decision: DisputeDecision) -> String {
    switch decision.redo {
    case .until(let day)?: "，责令在\(day.chinese)前重新答复"
    case .withoutDay?: "，责令重新答复"
    case nil: ""
    }
  }
}
