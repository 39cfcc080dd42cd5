package import Disclosure

/// 收费通知书 (《条例》第四十二条, 国办函〔2020〕109号): the fee, how it comes about, how and until when it is paid, and what follows if not.
package struct FeeNotice: Letter {
  package var facts: LetterFacts
  package var request: RequestReference
  package var basis: FeeBasis
  package var quantity: Int
  /// 按件: the items of the same applicant earlier in the month.
  package var already: Int
  /// 缴纳方式.
  package var payment: String

  package init(
    _ facts: LetterFacts, _ request: RequestReference, basis: FeeBasis, quantity: Int, already: Int = 0,
    payment: String
  ) {
    self.facts = facts
    self.request = request
    self.basis = basis
    self.quantity = quantity
    self.already = already
    self.payment = payment
  }

  package var title: String { "政府信息公开信息处理费收费通知书" }

  /// The fee by the tariff in force on the letter's day, or why there is none.
  package var fee: Result<Fee, LetterGap> {
    guard let tariff = FeeTariff.inForce(on: facts.issue.day) else {
      return .failure(LetterGap(.feeQuantity, .notWorkedOut("文书日期当日没有施行中的收费标准。")))
    }
    do throws(FeeRefusal) {
      let fee = try tariff.fee(basis, quantity, already: already)
      guard fee.amount != .zero else { return .failure(LetterGap(.feeQuantity, .notWorkedOut("未超过不收费的数量，不应当收费。"))) }
      return .success(fee)
    } catch { return .failure(LetterGap(.feeQuantity, .notWorkedOut(error.message))) }
  }

  package var gaps: [LetterGap] {
    var gaps = facts.gaps + request.gaps
    if case .failure(let gap) = fee { gaps.append(gap) }
    if let gap = LetterGap.ifBlank(payment, .feePayment) { gaps.append(gap) }
    return gaps
  }

  package var rendered: Document {
    let you = facts.you
    var body = request.paragraphs(you)
    if case .success(let fee) = fee {
      body += LetterText.paragraphs(
        "根据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本机关决定对该申请\(basis.chinese)信息处理费，共计\(fee.amount)元，计算如下："
      )
      body.append(.table(FeeNotice.table(fee)))
      body +=
        already > 0
        ? LetterText.paragraphs("\(you)本月此前已有\(already)\(basis.unit)，本次自第\(already + 1)\(basis.unit)起计。") : []
    }
    body += LetterText.labelled("缴纳方式", payment)
    body += LetterText.paragraphs(
      "请\(you)自收到本通知书次日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。申请处理期限从\(you)完成缴费次日起重新计算。")
    body += LetterText.paragraphs(
      "\(you)对收取信息处理费的决定有异议的，不能单独就该决定申请行政复议或者提起行政诉讼，可以在缴费期满后，就本机关不再处理该政府信息公开申请的决定，依据《中华人民共和国政府信息公开条例》第五十一条的规定，向上一级行政机关或者政府信息公开工作主管部门投诉、举报，或者依法申请行政复议、提起行政诉讼。"
    )
    return Document(letter: title, facts, body: body)
  }

  /// 分档计算.
  private static func table(_ fee: Fee) -> Table {
    let unit = fee.basis.unit
    var rows = [["档次", "标准（元/\(unit)）", "数量（\(unit)）", "金额（元）"].map { Cell($0, .column) }]
    for line in fee.lines {
      let tier = line.tier.to.map { "第\(line.tier.from)—\($0)\(unit)" } ?? "第\(line.tier.from)\(unit)以上"
      rows.append([
        Cell(tier, .row), Cell(.number(line.tier.unit.description)), .count(line.count),
        Cell(.number(line.amount.description)),
      ])
    }
    rows.append([
      Cell("合计", .row), Cell(.blank), .count(fee.quantity), Cell(.number(fee.amount.description)),
    ])
    return Table(
      caption: "信息处理费计算", columns: [4, 3, 3, 3], headRows: 1, staysOnOnePage: true, type: .form, rows: rows)
  }
}
