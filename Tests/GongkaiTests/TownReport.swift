import Disclosure
import Documents

/// A sound report of an invented unit: no check finds an error in it.
enum TownReport {
  /// 新收12＋结转1＝总计12＋结转下年度1, `times` over; of natural persons all.
  static func of(_ organ: String, year: Int = 2025, times: Int = 1) -> AnnualReport {
    var three = TableThree(filledWith: 0)
    let counts: [(TableThreeRow, Int)] = [
      (.received, 12), (.carriedIn, 1), (.granted, 9), (.processInformation, 2), (.notHeld, 1), (.handledTotal, 12),
      (.carriedOut, 1),
    ]
    for (row, count) in counts {
      three[row, .naturalPerson] = count * times
      three[row, .total] = count * times
    }
    var two = TableTwo(filledWith: 0)
    two[.normativeDocuments, .made] = 2 * times
    two[.normativeDocuments, .inForce] = 10 * times
    two[.licences] = 30 * times
    two.feesWan = ExactDecimal("0.1\(times)")
    var four = TableFour(filledWith: 0)
    four[.reconsideration, .upheld] = times
    four[.reconsideration, .total] = times
    return AnnualReport(
      form: .form2021, title: "\(organ)\(year)年政府信息公开工作年度报告", organ: organ, level: .town, year: year,
      sections: sections(year: year), tableTwo: two, tableThree: three, tableFour: four)
  }

  private static func sections(year: Int) -> [ReportSection] {
    let texts = [
      "本年将政府信息公开纳入年度考核，开展社会评议，未发生责任追究情形。", "", "", "", "一是更新不够及时。下一步按月检查。", "无其他需报告的事项。",
    ]
    return [ReportSection(number: 0, title: "", text: "本报告所列数据的统计期限为\(year)年1月1日至\(year)年12月31日。")]
      + zip(ReportSection.headings, texts).enumerated().map { index, part in
        ReportSection(number: index + 1, title: part.0, text: part.1)
      }
  }
}

extension AnnualReport {
  var fileBytes: [UInt8] { Array(json.text.utf8) }
}
