import Disclosure

/// 演示台账: two years of a town that does not exist, 清河县云溪镇, with applications of many kinds and results.
///
/// Every person, number and text is invented. Days fall on Monday to Friday and keep clear of the usual holidays.
package struct DemoLedger {
  /// The year the demonstration is about; its records begin at the end of the year before last.
  package let year: Int

  package static let organ = "清河县云溪镇人民政府"

  package init(year: Int) { self.year = year }

  package var entries: LedgerEntries {
    LedgerEntries(rows: [
      .requests: requests, .reviews: reviews, .documents: documents, .enforcement: enforcement, .charges: charges,
      .processingFees: processingFees, .texts: DemoTexts.rows,
    ])
  }

  /// A day of the year `offset` years from the demonstration's, given as month × 100 + day; a Saturday or Sunday gives way
  /// to the Monday after it.
  private func day(_ offset: Int, _ date: Int) -> Day? {
    guard let day = Day(year: year + offset, month: date / 100, day: date % 100) else { return nil }
    return switch day.weekday {
    case .saturday: day.adding(2)
    case .sunday: day.adding(1)
    default: day
    }
  }

  private func number(_ offset: Int, _ serial: Int) -> String { "云溪依申〔\(year + offset)〕\(serial)号" }

  private var requests: [[LedgerEntries.Entry]] {
    var serials: [Int: Int] = [:]
    return DemoRequest.all.map { request in
      let serial = serials[request.receivedYear, default: request.receivedYear == -2 ? 14 : 0] + 1
      serials[request.receivedYear] = serial
      return [
        .text(number(request.receivedYear, serial)), .text(request.applicant.label),
        .init(day(request.receivedYear, request.received)), .init(request.result?.ledgerLabel),
        .init(request.closed.flatMap { day(request.closedYear, $0) }),
      ]
    }
  }

  private var reviews: [[LedgerEntries.Entry]] {
    [
      [
        .text("清政复决〔\(year - 1)〕17号"), .text("行政复议"), .init(day(-1, 812)), .text("结果维持"), .init(day(-1, 1010)),
      ],
      [.text("清政复决〔\(year)〕9号"), .text("行政复议"), .init(day(0, 519)), .text("结果纠正"), .init(day(0, 716))],
      [
        .text("（\(year - 1)）清0321行初14号"), .text("复议后起诉"), .init(day(-1, 1028)), .text("结果维持"), .init(day(0, 327)),
      ],
    ]
  }

  private var documents: [[LedgerEntries.Entry]] {
    let list: [(name: String, made: (Int, Int), serial: Int, repealed: (Int, Int)?)] = [
      ("云溪镇农村集中聚餐食品安全管理办法", (-5, 918), 2, (-1, 1120)),
      ("云溪镇农村宅基地审批管理细则", (-3, 425), 1, nil),
      ("云溪镇河道清淤与垃圾清运管理办法", (-2, 612), 1, nil),
      ("云溪镇集镇停车与摊点管理规定", (-1, 416), 1, nil),
      ("云溪镇小型水利设施管护办法", (-1, 822), 2, nil),
      ("云溪镇农村公益性岗位管理办法（试行）", (-3, 1109), 2, (0, 1106)),
      ("云溪镇临时救助备用金管理办法", (0, 512), 1, nil),
      ("云溪镇农村公益性岗位管理办法", (0, 1106), 2, nil),
    ]
    return list.map { document in
      [
        .text(document.name), .text("云政规〔\(year + document.made.0)〕\(document.serial)号"), .text("行政规范性文件"),
        .init(day(document.made.0, document.made.1)), .init(document.repealed.flatMap { day($0.0, $0.1) }),
      ]
    }
  }

  private var enforcement: [[LedgerEntries.Entry]] {
    let list: [(decision: TableTwoDecision, day: (Int, Int), quantity: Int?)] = [
      (.licences, (-1, 328), 11), (.licences, (-1, 627), 9), (.licences, (-1, 1126), 13),
      (.penalties, (-1, 419), nil), (.penalties, (-1, 812), 2), (.penalties, (-1, 1105), nil),
      (.licences, (0, 327), 12), (.licences, (0, 626), 10), (.licences, (0, 910), 8), (.licences, (0, 1127), 15),
      (.penalties, (0, 422), nil), (.penalties, (0, 711), 2), (.penalties, (0, 1023), nil),
      (.penalties, (0, 1204), nil),
      (.compulsoryMeasures, (0, 820), nil),
    ]
    return list.map { item in
      [
        .text(item.decision.label), .init(day(item.day.0, item.day.1)), item.quantity.map { .count($0) } ?? .blank,
      ]
    }
  }

  private var charges: [[LedgerEntries.Entry]] {
    let list: [(day: (Int, Int), cents: Int)] = [
      ((-1, 328), 860_000), ((-1, 627), 924_050), ((-1, 1126), 780_000),
      ((0, 327), 910_000), ((0, 626), 886_050), ((0, 1127), 942_000),
    ]
    return list.map { [.init(day($0.day.0, $0.day.1)), .yuan(ExactDecimal(mantissa: $0.cents, scale: 2))] }
  }

  /// By pages (国办函〔2020〕109号): 86 pages are 560 元, 128 pages 1260 元; the second was never paid.
  private var processingFees: [[LedgerEntries.Entry]] {
    [
      [.text(number(0, 15)), .init(day(0, 731)), .yuan(560), .init(day(0, 812)), .yuan(560)],
      [.text(number(0, 16)), .init(day(0, 812)), .yuan(1260), .blank, .blank],
    ]
  }
}

extension LedgerEntries.Entry {
  fileprivate static func yuan(_ whole: Int) -> Self { .yuan(ExactDecimal(whole)) }
}
