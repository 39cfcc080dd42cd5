import Disclosure
import Registry

/// 演示登记: something that is registered on a day, at nine in the morning.
struct DemoErrand {
  enum Act {
    case enter(EnforcementEntry), charge(ChargeEntry)
    case register(NormativeDocument)
    case amend(String, by: String?)
    case end(String, NormativeDocument.Ending.Kind, successor: String?)
    case note(RowCode, RowNote.Kind, CataloguePeriod, String)
  }

  let day: Day
  let act: Act

  var instant: Instant { Instant(milliseconds: (day.number * 86_400 + 3_600) * 1_000) }

  /// By their days, all of them past.
  static func all(founded: Day, today: Day) -> [DemoErrand] {
    let all =
      DemoErrand.entries(founded: founded, today: today) + DemoErrand.documents(founded: founded, today: today)
      + DemoErrand.notes(founded: founded, today: today)
    return all.filter { $0.day < today }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// The calendar's months from the first whole one on.
  private static func months(founded: Day, today: Day) -> [(year: Int, month: Int)] {
    (founded.year...today.year).flatMap { year in (1...12).map { (year: year, month: $0) } }
      .filter { year, month in
        guard let first = Day(year: year, month: month, day: 1) else { return false }
        return first > founded && first < today
      }
  }

  /// Totals of months with their source; the last two months day by day; no compulsory measures in any year.
  private static func entries(founded: Day, today: Day) -> [DemoErrand] {
    let months = months(founded: founded, today: today)
    let closed = months.dropLast(2)
    var errands: [DemoErrand] = []
    for (index, (year, month)) in closed.enumerated() {
      let span = RegisterSpan.month(year: year, month: month)
      let day = span.countedOn.adding(5)
      let licences = EnforcementEntry(
        decision: .licences, span: span, quantity: 9 + (index * 7 + month * 3) % 14, source: "县行政审批系统月报")
      let amount = ExactDecimal(mantissa: 86_000 + (index * 1_735 + month * 240) % 41_000, scale: 2)
      errands.append(DemoErrand(day: day, act: .enter(licences)))
      errands.append(DemoErrand(day: day, act: .charge(ChargeEntry(span: span, amount: amount, source: "镇财政所非税收入月报"))))
    }
    for (year, month) in months.suffix(2) {
      for number in [4, 11, 19, 26] {
        guard let day = Day(year: year, month: month, day: number) else { continue }
        let entry = EnforcementEntry(decision: .licences, span: .day(day), quantity: 1 + number % 4)
        errands.append(DemoErrand(day: day.next, act: .enter(entry)))
      }
    }
    return errands + penalties(months) + measures(months)
  }

  /// A decision every other month.
  private static func penalties(_ months: [(year: Int, month: Int)]) -> [DemoErrand] {
    months.enumerated().filter { $0.offset.isMultiple(of: 2) }.compactMap { index, month in
      guard let day = Day(year: month.year, month: month.month, day: 8 + index % 15) else { return nil }
      let entry = EnforcementEntry(decision: .penalties, span: .day(day), quantity: 1 + index % 3)
      return DemoErrand(day: day.next, act: .enter(entry))
    }
  }

  /// That there were none is registered too, once a year.
  private static func measures(_ months: [(year: Int, month: Int)]) -> [DemoErrand] {
    Set(months.map(\.year)).compactMap { year in
      let last = months.last { $0.year == year }?.month ?? 12
      let span = RegisterSpan.month(year: year, month: last == 12 ? 12 : max(last - 1, 1))
      let entry = EnforcementEntry(
        decision: .compulsoryMeasures, span: span, quantity: 0, source: "镇综合行政执法队台账，全年没有")
      return DemoErrand(day: span.countedOn.adding(6), act: .enter(entry))
    }
  }
}

// MARK: - Normative documents

extension DemoErrand {
  /// 规范性文件 in every state: in force, ending soon, run out, amended, repealed with a successor, lapsed.
  private static func documents(founded: Day, today: Day) -> [DemoErrand] {
    var number: [Int: Int] = [:]
    func document(_ title: String, _ made: Day, until: Day? = nil) -> DemoErrand {
      number[made.year, default: 0] += 1
      let document = NormativeDocument(
        id: "", title: title, number: "云政规〔\(made.year)〕\(number[made.year] ?? 1)号", category: .normativeDocuments,
        made: made, validUntil: until)
      return DemoErrand(day: max(made.adding(3), founded.adding(10)), act: .register(document))
    }
    func at(_ day: Day, _ act: Act) -> DemoErrand { DemoErrand(day: max(day, founded.adding(20)), act: act) }
    let (refuse, market, roads) = ("云溪镇农村生活垃圾收运管理办法", "云溪镇集贸市场管理办法", "云溪镇村道养护管理办法")
    let newRefuse = "云溪镇农村生活垃圾管理办法"
    return [
      document("云溪镇村规民约制定指引", founded.adding(-1_460)),
      document(refuse, founded.adding(-1_100)),
      document(market, founded.adding(-900), until: today.adding(300)),
      document("云溪镇殡葬管理若干规定", founded.adding(-700), until: today.adding(-45)),
      document("云溪镇小额工程建设管理办法", founded.adding(-300), until: today.adding(38)),
      document(roads, founded.adding(40)),
      document("云溪镇临时救助实施细则", founded.adding(160), until: founded.adding(890)),
      document("云溪镇农村集体资产处置办法", founded.adding(300)),
      document("云溪镇河道保洁管理办法", founded.adding(520), until: today.adding(720)),
      document("云溪镇防汛临时管控措施", founded.adding(640)),
      document(newRefuse, today.adding(-97), until: today.adding(1_728)),
      document("云溪镇养犬管理规定（试行）", today.adding(-60), until: today.adding(670)),
      at(today.adding(-400), .amend(market, by: nil)), at(today.adding(-210), .amend(roads, by: nil)),
      at(today.adding(-90), .end(refuse, .repealed, successor: newRefuse)),
      at(today.adding(-330), .end("云溪镇防汛临时管控措施", .lapsed, successor: nil)),
    ]
  }

  /// 情况说明 of last year and this one.
  private static func notes(founded: Day, today: Day) -> [DemoErrand] {
    var errands: [DemoErrand] = []
    for year in [today.year - 1, today.year] where year > founded.year {
      guard let period = CataloguePeriod(year: year), let day = Day(year: year, month: 1, day: 20) else { continue }
      errands += DemoCatalogueRows.notInvolved.map { code, words in
        DemoErrand(day: min(day, today.previous), act: .note(code, .notInvolved, period, words))
      }
      for (code, cycle, parts, words) in DemoCatalogueRows.explained {
        let periods = CataloguePeriod.periods(of: year, every: cycle).enumerated()
        errands += periods.filter { parts.contains($0.offset + 1) && $0.element.lastDay < today }.map {
          DemoErrand(day: $0.element.lastDay, act: .note(code, .nothingArose, $0.element, words))
        }
      }
    }
    return errands
  }
}
