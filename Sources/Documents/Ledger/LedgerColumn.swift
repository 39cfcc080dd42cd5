package import Disclosure

/// 台账的列: one column of a sheet, found by its header wherever it stands.
package struct LedgerColumn: Hashable, Sendable {
  /// What a cell of the column holds.
  package enum Content: Hashable, Sendable {
    case text, longText, day, yuan, count
    case choice([String])
  }

  /// The header as the template writes it.
  package let title: String
  /// Other headers for the same column.
  package let alternatives: [String]
  package let content: Content
  /// One sentence for the comment on the header.
  package let explanation: String

  private init(_ title: String, or alternatives: [String] = [], _ content: Content, _ explanation: String) {
    self.title = title
    self.alternatives = alternatives
    self.content = content
    self.explanation = explanation
  }

  package var titles: [String] { [title] + alternatives }

  /// By the header alone, byte for byte: every cell of a ledger is looked up by its column.
  package func hash(into hasher: inout Hasher) {
    var title = title
    title.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension LedgerColumn {
  // 依申请公开
  package static let requestNumber = LedgerColumn("申请编号", .text, "每件申请一个编号，不得重复。")
  package static let applicantKind = LedgerColumn(
    "申请人类型", .choice(ApplicantKind.allCases.map(\.label)),
    "从下拉列表选择。自然人也可写“公民”。按申请人本人的性质填写，律师代理的按委托人填写。")
  package static let received = LedgerColumn(
    "收到日期", .day, "《条例》第三十一条规定的收到申请之日；补正后仍填收到原申请之日。")
  package static let result = LedgerColumn(
    "办理结果", .choice(TableThreeRow.results.map(\.ledgerLabel)),
    "表三的小项，从下拉列表选择，也可写编号，如“三（三）5”。尚未办结的留空。")
  package static let closed = LedgerColumn("办结日期", or: ["答复日期"], .day, "作出答复之日。尚未办结的留空。")

  // 行政复议诉讼
  package static let reviewNumber = LedgerColumn("案号", .text, "复议或诉讼的案号，不得重复。")
  package static let reviewGroup = LedgerColumn(
    "类型", .choice(TableFourGroup.allCases.map(\.label)), "从下拉列表选择。")
  package static let accepted = LedgerColumn("受理日期", .day, "复议机关或法院受理之日。")
  package static let reviewOutcome = LedgerColumn(
    "结果", .choice(ReviewFact.Outcome.allCases.map(\.column.label)), "部分纠正的填“结果纠正”。尚未审结的留空。")
  package static let concluded = LedgerColumn("结案日期", .day, "作出复议决定或裁判之日。尚未审结的留空。")

  // 规范性文件
  package static let documentName = LedgerColumn("名称", .text, "文件名称。")
  package static let documentNumber = LedgerColumn("文号", .text, "发文字号，没有的留空。")
  package static let documentCategory = LedgerColumn(
    "类别", .choice(TableTwoDocument.allCases.map(\.label)), "从下拉列表选择。乡镇不能制定规章。")
  package static let made = LedgerColumn("制发日期", .day, "文件印发之日。")
  package static let repealed = LedgerColumn("废止日期", .day, "废止或者失效之日。现行有效的留空。")

  // 行政执法
  package static let decision = LedgerColumn(
    "类别", .choice(TableTwoDecision.allCases.map(\.label)), "从下拉列表选择。")
  package static let decisionDay = LedgerColumn("日期", .day, "作出处理决定之日。")
  package static let quantity = LedgerColumn("数量", .count, "处理决定的件数，留空按 1 件计。")

  // 行政事业性收费
  package static let chargeDay = LedgerColumn("日期", .day, "收费入库之日。")
  package static let chargeAmount = LedgerColumn("金额（元）", or: ["金额"], .yuan, "以元为单位，最多两位小数。")

  // 按月登记的合计数, in the registers alone
  package static let totalMonth = LedgerColumn("月份", .text, "只知道全月合计数的，日期留空，在这里填写月份，样式如 2025年3月。")
  package static let totalSource = LedgerColumn(
    "来源", .text, "填写了月份的，写明合计数从哪里来，如“行政执法公示平台3月月报”。")

  // 信息处理费
  package static let feeRequest = LedgerColumn("申请编号", .text, "与“依申请公开”表的申请编号一致。")
  package static let noticeDay = LedgerColumn("收费通知日期", .day, "发出收费通知之日。")
  package static let noticeAmount = LedgerColumn(
    "通知金额（元）", or: ["通知金额"], .yuan, "收费通知载明的数额，以元为单位。")
  package static let receiptDay = LedgerColumn("实收日期", .day, "缴费到账之日。没有缴费的留空。")
  package static let receiptAmount = LedgerColumn(
    "实收金额（元）", or: ["实收金额"], .yuan, "实际收取的数额，以元为单位。没有缴费的留空。")

  // 文字
  package static let section = LedgerColumn(
    "部分", .choice(ReportSection.numerals), "报告的部分：一至六。同一部分可分几行填写，每行为一段或几段。")
  package static let content = LedgerColumn("内容", .longText, "该部分的文字，原样写入报告。")
}

extension TableThreeRow {
  /// The result as the ledger's drop-down list writes it: 「（三）不予公开 5.属于三类内部事务信息」.
  package var ledgerLabel: String { block.map { "\($0.label) \(label)" } ?? shortLabel }
}
