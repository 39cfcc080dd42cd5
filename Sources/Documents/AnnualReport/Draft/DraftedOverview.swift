import Disclosure

/// 「一、总体情况」的初稿: the five topics of the form (国办公开办函〔2021〕30号), with the counted facts of the first two and
/// room for what only the office knows.
struct DraftedOverview {
  let year: ReportingYear
  let tableTwo: TableTwo
  let tableThree: TableThree
  /// Nil where only a ledger is at hand.
  var office: OfficeFacts?

  var text: String {
    [
      "（一）主动公开情况。\(office.map(items) ?? "")\(publication)\(office == nil ? DraftedText.toFill : "")",
      "（二）依申请公开情况。\(requests)",
      "（三）政府信息管理情况。\(office.map(management) ?? DraftedText.toFill)",
      "（四）政府信息公开平台建设情况。\(office.flatMap(platform) ?? DraftedText.toFill)",
      "（五）监督保障情况。\(office?.supervision ?? DraftedText.toFill)",
    ].joined(separator: "\n")
  }

  private func items(_ office: OfficeFacts) -> String {
    // What is published elsewhere is not known here.
    guard office.published > 0 else { return DraftedText.toFill }
    let columns = DraftedText.list(
      office.columns.prefix(Self.mostColumns).map { ($0.name, $0.count) }, measure: "条")
    let channels = DraftedText.list(office.channels.map { ($0.name, $0.count) }, measure: "条")
    return "\(year.year)年主动公开政府信息\(office.published)条"
      + (columns.map { "，其中\($0)" } ?? "") + "。"
      + (channels.map { "按发布渠道计，\($0)。" } ?? "")
      + (office.interpretations > 0 ? "配发政策解读\(office.interpretations)篇。" : "")
  }

  /// Columns named in a sentence: more are a table, not a sentence.
  private static let mostColumns = 6

  private func management(_ office: OfficeFacts) -> String {
    let facts = [
      ("审核中退回修改", office.returned, "条次"), ("更正已公开信息", office.corrected, "条"), ("撤下已公开信息", office.takenDown, "条"),
    ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)\($0.2)" }
    let review = "政府信息公开前逐条审核" + (facts.isEmpty ? "。" : "，全年\(facts.joined(separator: "，"))。")
    return [office.published > 0 ? review : nil, office.management].compactMap { $0 }.joined().filledOrToFill
  }

  private func platform(_ office: OfficeFacts) -> String? {
    office.openColumns > 0 ? "政府信息公开平台设置栏目\(office.openColumns)个。" : nil
  }

  private var publication: String {
    [documents, decisions, fees].compactMap { $0 }.joined()
  }

  private var documents: String? {
    let parts = [TableTwoDocument.regulations, .normativeDocuments].compactMap { document -> String? in
      guard let made = tableTwo[document, .made], let repealed = tableTwo[document, .repealed],
        let inForce = tableTwo[document, .inForce]
      else { return nil }
      // A town cannot make 规章: a row of zeros is not worth a sentence.
      if document == .regulations, made + repealed + inForce == 0 { return nil }
      let label = document.label
      return "\(year.year)年制发\(label)\(made)件，废止\(repealed)件，截至12月31日现行有效\(inForce)件。"
    }
    return parts.isEmpty ? nil : parts.joined()
  }

  private var decisions: String? {
    let parts = TableTwoDecision.allCases.compactMap { decision in
      tableTwo[decision].map { "\(decision.label)\($0)件" }
    }
    return parts.isEmpty ? nil : "全年作出处理决定：\(parts.joined(separator: "、"))。"
  }

  private var fees: String? { tableTwo.feesWan.map { "行政事业性收费\($0)万元。" } }

  private var requests: String {
    let received = tableThree[.received, .total] ?? 0
    let carriedIn = tableThree[.carriedIn, .total] ?? 0
    let handled = tableThree[.handledTotal, .total] ?? 0
    let carriedOut = tableThree[.carriedOut, .total] ?? 0
    let kinds = received > 0 ? detail(TableThreeColumn.kinds.map { ($0.label, tableThree[.received, $0] ?? 0) }) : ""
    let results = detail(outcomes)
    return "\(year.year)年新收政府信息公开申请\(received)件\(kinds)，上年结转\(carriedIn)件；"
      + "办结\(handled)件\(results)，结转下年度继续办理\(carriedOut)件。"
  }

  private func detail(_ counts: [(label: String, count: Int)]) -> String {
    DraftedText.list(counts).map { "（\($0)）" } ?? ""
  }

  /// The results by their six groups: 予以公开、部分公开、不予公开、无法提供、不予处理、其他处理.
  private var outcomes: [(label: String, count: Int)] {
    let single = [("予以公开", TableThreeRow.granted), ("部分公开", .partlyGranted)]
      .map { (label: $0.0, count: tableThree[$0.1, .total] ?? 0) }
    let groups = TableThreeBlock.allCases.map { block in
      let rows = tableThree.rows.filter { $0.block == block }
      return (label: String(block.label.dropFirst(3)), count: sum(rows.map { tableThree[$0, .total] }) ?? 0)
    }
    return single + groups
  }
}
