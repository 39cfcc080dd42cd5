/// 年度报告的一个部分: its number (0 for what stands before 一、), its heading and its text without tables.
package struct ReportSection: Hashable, Sendable {
  package let number: Int
  package let title: String
  package var text: String

  package init(number: Int, title: String, text: String) {
    self.number = number
    self.title = title
    self.text = text
  }

  /// 一、 … 六、: the six headings, exactly as the form has them.
  package static let headings = [
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况", "其他需要报告的事项",
  ]

  package static let numerals = ["一", "二", "三", "四", "五", "六"]
}
