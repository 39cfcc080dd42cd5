/// 台账的工作表: the seven sheets of a ledger, in the template's order.
package enum LedgerSheet: CaseIterable, Sendable {
  case requests, reviews, documents, enforcement, charges, processingFees, texts

  package var name: String {
    switch self {
    case .requests: "依申请公开"
    case .reviews: "行政复议诉讼"
    case .documents: "规范性文件"
    case .enforcement: "行政执法"
    case .charges: "行政事业性收费"
    case .processingFees: "信息处理费"
    case .texts: "文字"
    }
  }

  /// Whether a ledger without this sheet is complete. The other sheets may be empty but must be there: a sheet lost by
  /// accident would otherwise be counted as zero.
  package var mayBeAbsent: Bool { self == .processingFees || self == .texts }

  package var columns: [LedgerColumn] {
    switch self {
    case .requests: [.requestNumber, .applicantKind, .received, .result, .closed]
    case .reviews: [.reviewNumber, .reviewGroup, .accepted, .reviewOutcome, .concluded]
    case .documents: [.documentName, .documentNumber, .documentCategory, .made, .repealed]
    case .enforcement: [.decision, .decisionDay, .quantity]
    case .charges: [.chargeDay, .chargeAmount]
    case .processingFees: [.feeRequest, .noticeDay, .noticeAmount, .receiptDay, .receiptAmount]
    case .texts: [.section, .content]
    }
  }

  /// What the sheet is for, in the template's 说明 sheet.
  package var explanation: String {
    switch self {
    case .requests: "每件申请一行，一件申请只登记一次、只填一个结果。跨年未办结的申请保留在表中，次年接着用。"
    case .reviews: "每件行政复议或行政诉讼一行；一审、二审合为一行，填最后的结果。未审结的，结果和结案日期留空。"
    case .documents: "每件规章或行政规范性文件一行。历年制发、仍然有效的也要列入，用于计算现行有效件数。"
    case .enforcement: "行政许可、行政处罚、行政强制的处理决定，可每件一行，也可按日填数量。"
    case .charges: "各项行政事业性收费的入库记录，不含信息处理费。"
    case .processingFees: "政府信息公开信息处理费，每份收费通知一行。没有收费的，本表留空或者删去。"
    case .texts: "报告各部分的文字。没有填写的部分由系统列出事实，并标出“［待填写］”。"
    }
  }
}
