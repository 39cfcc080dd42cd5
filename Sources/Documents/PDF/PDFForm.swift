import Disclosure

/// A row of the form as its label is looked for: the words in full, and the kernel that survives wrapping, page breaks and
/// shortening.
struct PDFFormRow: Hashable {
  let label: String
  let key: String
  let kernels: [String]

  init(_ label: String, _ kernels: String...) {
    self.label = label
    key = label.formKey
    self.kernels = kernels.isEmpty ? [key] : kernels
  }

  func holdsKernel(_ text: String) -> Bool { kernels.contains { text.contains($0) } }
}

/// 格式文字: the words printed in the tables of the form, as keys for comparison.
enum PDFForm {
  static let corner = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"
  static let applicants = "申请人情况"
  static let organizations = "法人或其他组织"

  /// The seven heads of 表三 with the words that survive wrapping.
  static let tableThreeHeads: [PDFFormRow] = TableThreeColumn.allCases.map { PDFFormRow($0.label) }
  static let tableFourHeads: [PDFFormRow] = TableFourGroup.allCases.flatMap { _ in
    TableFourColumn.allCases.map { PDFFormRow($0.label) }
  }
  static let tableFourGroups = TableFourGroup.allCases.map(\.label)

  /// 表三's rows; the merged form has one row （六）其他处理.
  static func tableThree(merged: Bool) -> [PDFFormRow] {
    (merged ? TableThreeRow.merged : TableThreeRow.split).map { row in
      switch row {
      case .received: PDFFormRow(row.label, "新收")
      case .carriedIn: PDFFormRow(row.label, "上年结转", "上年度结转")
      case .granted: PDFFormRow(row.label, "予以公开")
      case .partlyGranted: PDFFormRow(row.label, "部分公开")
      case .stateSecret: PDFFormRow(row.label, "国家秘密")
      case .forbiddenByLaw: PDFFormRow(row.label, "法律行政", "法律法规禁止")
      case .threeSecuritiesOneStability: PDFFormRow(row.label, "三安全")
      case .thirdPartyRights: PDFFormRow(row.label, "第三方")
      case .internalAffairs: PDFFormRow(row.label, "内部事务")
      case .processInformation: PDFFormRow(row.label, "过程性")
      case .enforcementFile: PDFFormRow(row.label, "执法案卷")
      case .administrativeQuery: PDFFormRow(row.label, "行政查询")
      case .notHeld: PDFFormRow(row.label, "不掌握")
      case .wouldNeedCreation: PDFFormRow(row.label, "没有现成")
      case .stillUnclear: PDFFormRow(row.label, "补正后")
      case .petition: PDFFormRow(row.label, "信访举报")
      case .repeated: PDFFormRow(row.label, "重复申请")
      case .publishedWork: PDFFormRow(row.label, "出版物")
      case .excessive: PDFFormRow(row.label, "大量反复")
      case .reconfirmation: PDFFormRow(row.label, "确认或重")
      case .notSupplemented: PDFFormRow(row.label, "逾期不补正")
      case .feeUnpaid: PDFFormRow(row.label, "逾期未按收费", "逾期不缴费", "收费通知要求")
      case .otherHandling: PDFFormRow(row.label, "其他")
      case .otherHandlingAll: PDFFormRow(row.label, "其他处理")
      case .handledTotal: PDFFormRow(row.label, "总计")
      case .carriedOut: PDFFormRow(row.label, "结转下年", "结转下一年")
      }
    }
  }

  /// 表二's blocks, by the number of the 项 of 第二十条: heads and rows of the 2021 form first, then those of 2019.
  static let tableTwo: [(item: String, heads: [[PDFFormRow]], rows: [[PDFFormRow]])] = {
    let made = [PDFFormRow("本年制发件数", "制发"), PDFFormRow("本年废止件数", "废止"), PDFFormRow("现行有效件数", "有效")]
    let published = [
      PDFFormRow("本年新制作数量", "新制作"), PDFFormRow("本年新公开数量", "新公开"), PDFFormRow("对外公开总数量", "总数量"),
    ]
    let decided = [PDFFormRow("本年处理决定数量", "处理决定")]
    let items = [PDFFormRow("上一年项目数量", "上一年"), PDFFormRow("本年增/减", "增减")]
    let fee = [PDFFormRow("本年收费金额（单位：万元）", "收费金额")]
    let purchases = [PDFFormRow("采购项目数量", "项目数量"), PDFFormRow("采购总金额", "总金额")]
    let documents = [PDFFormRow("规章"), PDFFormRow("行政规范性文件", "规范性文件")]
    let licence = PDFFormRow("行政许可")
    return [
      ("一", [made, published], [documents]),
      ("五", [decided, items + [PDFFormRow("处理决定数量", "处理决定")]], [[licence], [licence, PDFFormRow("其他对外管理服务事项")]]),
      (
        "六", [decided, items + [PDFFormRow("处理决定数量", "处理决定")]],
        [[PDFFormRow("行政处罚"), PDFFormRow("行政强制")]]
      ),
      ("八", [fee, items], [[PDFFormRow("行政事业性收费")]]),
      ("九", [purchases], [[PDFFormRow("政府集中采购")]]),
    ]
  }()

  static func blockTitle(_ item: String) -> String { "第二十条第\(item)项" }
  static let contents = "信息内容"

  static let tableThreeHeadLetters = Set(applicants + organizations + tableThreeHeads.map(\.key).joined())
  static let tableFourHeadLetters = Set(
    (tableFourGroups + [TableFourGroup.litigationLabel] + tableFourHeads.map(\.key)).joined())

  /// Whether a line consists of nothing but words of a table's head.
  static func isHeadText(_ key: String) -> Bool {
    key.allSatisfy { tableThreeHeadLetters.contains($0) } || key.allSatisfy { tableFourHeadLetters.contains($0) }
      || corner.contains(key)
  }
}
