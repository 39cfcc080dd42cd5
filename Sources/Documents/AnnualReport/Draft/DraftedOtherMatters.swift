import Disclosure

/// 「六、其他需要报告的事项」的初稿: 信息处理费 in three figures (notices, noticed, collected).
struct DraftedOtherMatters {
  let year: ReportingYear
  let tableThree: TableThree
  let fees: ProcessingFeeFigures

  var text: String {
    if !fees.isEmpty { return charged }
    // Applications lapsed for want of payment, and no notice on record: the office knows the figures, the ledger does not.
    if let unpaid = tableThree[.feeUnpaid, .total], unpaid > 0 {
      return "信息处理费收取情况（收费通知件数、通知金额、实际收取金额）：\(DraftedText.toFill)"
    }
    return "无其他需要报告的事项。"
  }

  private var charged: String {
    let noticed = fees.noticed.map(\.description) ?? DraftedText.toFill
    let collected = fees.collected.map(\.description) ?? DraftedText.toFill
    return "信息处理费收取情况：\(year.year)年发出收费通知\(fees.notices)件，通知金额\(noticed)元，实际收取\(collected)元。"
  }
}
