/// The words of the form's heads: what names a column or a group of columns.
enum TableHead {
  private static let words: Set<String> = [
    "申请人情况", "法人或其他组织", "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "结果维持", "结果纠正", "其他结果", "尚未审结",
    "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年新制作数量", "本年新公开数量", "对外公开总数量",
    "上一年项目数量", "本年增/减", "处理决定数量", "采购项目数量", "采购总金额",
  ]

  static func isHead(_ label: LabelText) -> Bool { words.contains(label.text) || RowKernel.column(label) != nil }
}
