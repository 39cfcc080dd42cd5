/// 不予公开的案件填在“未经复议直接起诉”（2024年度起）。
/// 依据：《行政复议法》第二十三条，对不予公开政府信息的决定应当先申请行政复议，对复议决定不服再起诉，2024年1月1日起施行；本年没有公开的申请都是依《条例》第十四条至第十六条不予公开，又有直接起诉的，多半是填错了组。
/// 处理：核对每件诉讼是否经过复议，经过复议的改填“复议后起诉”。
/// 例：全年只有2件属于内部事务信息不予公开，表四“未经复议直接起诉”却有1件。
package struct DirectSuitAfterWithholding: ReportCheck {
  package let rule = CheckRule.directSuitAfterWithholding

  package init() {}

  /// 《条例》第十四条至第十六条.
  private static let withholding: [TableThreeRow] = [
    .stateSecret, .forbiddenByLaw, .threeSecuritiesOneStability, .thirdPartyRights, .internalAffairs,
    .processInformation, .enforcementFile,
  ]
  private static let opened: [TableThreeRow] = [.granted, .partlyGranted]

  package func findings(in context: CheckContext) -> [Finding] {
    let report = context.report
    guard let year = report.year, year >= 2024, let suits = report.tableFour?[.directLitigation, .total], suits > 0,
      let table = report.tableThree, let withheld = sum(Self.withholding.map { table[$0, .total] }), withheld > 0
    else { return [] }
    let others = table.results.filter { !Self.withholding.contains($0) && !Self.opened.contains($0) }
    guard sum(others.map { table[$0, .total] }) == 0 else { return [] }
    return [
      Finding(
        rule, at: .four(.directLitigation, .total), found: String(suits),
        message: "表四“未经复议直接起诉”填 \(suits) 件，而本年不予公开的 \(withheld) 件都应当先申请行政复议，请核对是否应填“复议后起诉”。")
    ]
  }
}
