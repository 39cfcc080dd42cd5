/// The words of the form's heads: what names a column or a group of columns.
enum TableHead {
  private static let words: Set<String> = [
    "申请人情况", "法人或其他组织", "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "结果维持", "结果纠正", "其他结果", "尚未审结",
    "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量",
  ]

  static func isHead(_ label: LabelText) -> Bool { words.contains(label.text) || RowKernel.column(label) != nil }
}
