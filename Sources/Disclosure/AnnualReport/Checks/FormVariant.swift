/// 表格与规定格式不一致：行被合并、栏目名称被改动、顺序被调换。
/// 依据：年度报告格式由国务院办公厅政府信息与政务公开办公室统一规定，各机关不作增减，以便逐级汇总。
/// 处理：按规定格式恢复行、列和名称。
/// 例：2023年度报告的表三“（六）其他处理”只有一行，没有分列三种情形。
package struct FormVariant: ReportCheck {
  package let rule = CheckRule.formVariant

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    context.notes.variants.map { Finding(rule, message: $0) }
  }
}
