import Disclosure
import Documents

/// 信息处理费的计算过程, for a terminal.
struct FeeText {
  let fee: Fee
  let tariff: FeeTariff

  var text: String {
    let unit = fee.basis.unit
    let already = fee.already > 0 ? "（本月此前已有 \(fee.already) \(unit)）" : ""
    let heading = "信息处理费 \(fee.amount) 元：\(fee.basis.chinese)，\(fee.quantity) \(unit)\(already)"
    guard !fee.lines.isEmpty else { return heading }
    let rows =
      [["档次", "单价", "数量", "金额"]] + fee.lines.map(row) + [["合计", "", "\(fee.quantity) \(unit)", "\(fee.amount) 元"]]
    return ([heading, ""] + TextColumns.lines(rows, rightAligned: [1, 2, 3]) + ["", "依据：\(tariff.number)"])
      .joined(separator: "\n")
  }

  private func row(_ line: FeeLine) -> [String] {
    let unit = fee.basis.unit
    let range = line.tier.to.map { "第 \(line.tier.from)-\($0) \(unit)" } ?? "第 \(line.tier.from) \(unit)起"
    return [range, "\(line.tier.unit) 元/\(unit)", "\(line.count) \(unit)", "\(line.amount) 元"]
  }
}

extension Fee {
  /// The answer of `gongkai fee --format json`.
  var json: JSON {
    [
      "basis": .string(basis.rawValue), "quantity": .integer(quantity), "amount": JSON(amount),
      "tiers": .array(
        lines.map {
          [
            "from": .integer($0.tier.from), "to": JSON($0.tier.to), "unit": JSON($0.tier.unit),
            "amount": JSON($0.amount),
          ]
        }),
    ]
  }
}
