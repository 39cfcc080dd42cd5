import ArgumentParser
import Disclosure
import Documents

/// `gongkai fee`.
struct FeeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee", abstract: "按国办函〔2020〕109号计算信息处理费。",
    usage: """
      gongkai fee --items <件数> [--already <件数>] [--format <格式>]
      gongkai fee --pages <页数> [--format <格式>]
      """,
    discussion: """
      按件与按量只能选择一种。按件计收时，同一申请人一个自然月内的申请累计计算，用 --already 写明本月此前的件数，\
      所列各档为本次达到的档次。按量计收以一件申请为单位，不累计。

      示例：
        gongkai fee --items 45
        gongkai fee --items 5 --already 20
        gongkai fee --pages 260
      """)

  @Option(name: .long, help: ArgumentHelp("本次申请的件数（按件计收）。", valueName: "件数"))
  var items: Int?

  @Option(name: .long, help: ArgumentHelp("同一申请人本月此前的件数。", valueName: "件数"))
  var already: Int?

  @Option(name: .long, help: ArgumentHelp("提供的页数（按量计收，A4 及以下幅面的单面为一页）。", valueName: "页数"))
  var pages: Int?

  @Option(name: .long, help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  func validate() throws {
    if items != nil, pages != nil { throw ValidationError("按件（--items）与按量（--pages）只能选择一种。") }
    if items == nil, pages == nil { throw ValidationError("请用 --items 写明件数，或者用 --pages 写明页数。") }
    if already != nil, items == nil { throw ValidationError("--already 只用于按件计收（--items）。") }
  }

  func run() throws {
    guard let tariff = FeeTariff.all.last else { return }
    let fee: Fee
    do {
      fee = try tariff.fee(items == nil ? .pages : .items, items ?? pages ?? 0, already: already ?? 0)
    } catch { throw ValidationError(error.message) }
    switch format {
    case .json: Output.print(fee.json)
    case .text: Output.print(FeeText(fee: fee, tariff: tariff).text)
    }
  }
}
