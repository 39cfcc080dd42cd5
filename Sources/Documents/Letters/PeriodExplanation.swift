package import Disclosure

/// 期限计算说明: why the reply is due on its day: every counted and every skipped day, a month a table.
package struct PeriodExplanation: Letter {
  package var letterhead: OfficeLetterhead
  package var requestNumber: String
  package var period: ReplyPeriod

  package init(letterhead: OfficeLetterhead, requestNumber: String, period: ReplyPeriod) {
    self.letterhead = letterhead
    self.requestNumber = requestNumber
    self.period = period
  }

  package var title: String { "答复期限计算说明" }

  package var gaps: [LetterGap] {
    letterhead.gaps + [LetterGap.ifBlank(requestNumber, .requestNumber)].compactMap(\.self)
  }

  package var rendered: Document {
    var blocks: [Block] = [.title([title])]
    blocks += LetterText.paragraphs("申请编号：\(requestNumber)。\(result)")
    blocks += LetterText.paragraphs(counted)
    if period.isProvisional { blocks += LetterText.paragraphs("国务院办公厅尚未发布所涉年份的节假日安排，部分日期是暂定的，安排发布后可能变化。") }
    blocks += PeriodMonth.all(period.days).map { .table($0.table) }
    return Document(title: title, organ: letterhead.organ, day: period.days.first?.day, blocks: blocks)
  }

  private var result: String {
    if let due = period.due { return "答复期限届满之日：\(due.chineseWithWeekday)。" }
    let ranOut = period.ranOutOn.map { "此前期限已于\($0.chinese)届满。" } ?? ""
    return "目前状态：\(period.state.chinese)。\(ranOut)"
  }

  /// The rule and the sums.
  private var counted: String {
    let last = period.days.reversed().lazy.compactMap { if case .counted(let number) = $0.mark { number } else { nil } }
    let skipped = SkipReason.allCases.compactMap { reason -> String? in
      let count = period.days.count { $0.mark == .skipped(reason) }
      return count > 0 ? "\(reason.short)\(count)日" : nil
    }
    let makeUp = period.days.count { $0.isMakeUp }
    let work = makeUp > 0 ? "调休上班的休息日是工作日，共\(makeUp)日。" : ""
    let omitted = skipped.isEmpty ? "" : "不计入的日期：\(skipped.joined(separator: "、"))。"
    let sum = period.due == nil ? "目前计至第\(last.first ?? 0)个工作日" : "至届满之日共\(last.first ?? 0)个工作日"
    return "收到申请之日不计入，自其后第一个工作日起算，\(sum)。\(omitted)\(work)表中“第1日”是计入期限的第1个工作日，依次类推。"
  }
}

extension SkipReason {
  /// For a small cell.
  var short: String {
    switch self {
    case .receipt: "收到日"
    case .waitingForSupplement: "待补正"
    case .waitingForPayment: "待缴费"
    case .restart: "重新起算"
    case .holiday: "放假"
    case .weekend: "公休"
    case .consultation: "征求意见"
    }
  }
}

/// 一个月: the days of a period that lie in it, in weeks from Monday.
struct PeriodMonth {
  let year: Int
  let month: Int
  private(set) var days: [Int: ClockDay] = [:]

  static func all(_ days: [ClockDay]) -> [PeriodMonth] {
    var months: [PeriodMonth] = []
    for day in days {
      let (year, month, number) = day.day.date
      if months.last?.month != month || months.last?.year != year {
        months.append(PeriodMonth(year: year, month: month))
      }
      months[months.count - 1].days[number] = day
    }
    return months
  }

  private init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  var table: Table {
    let name = "\(year)年\(month)月"
    var rows = [[Cell(name, .columns, columnSpan: 7)], Weekday.allCases.map { Cell($0.chinese, .column) }]
    let before = (Day(year: year, month: month, day: 1)?.weekday.rawValue ?? 1) - 1
    var cells = Array(repeating: Cell(.blank), count: before)
    cells += (1...Day.length(ofMonth: month, year: year)).map(cell)
    cells += Array(repeating: Cell(.blank), count: (7 - cells.count % 7) % 7)
    for start in stride(from: 0, to: cells.count, by: 7) {
      let week = cells[start..<min(start + 7, cells.count)]
      if week.contains(where: { $0.text.contains("\n") }) { rows.append(Array(week)) }
    }
    return Table(
      caption: name, columns: Array(repeating: 1, count: 7), headRows: 2, staysOnOnePage: true, rows: rows)
  }

  /// A day outside the period has its number only; a week without a day of the period is left out.
  private func cell(_ number: Int) -> Cell {
    guard let day = days[number] else { return Cell(.number(String(number))) }
    let makeUp = day.isMakeUp ? "\n调休上班" : ""
    let words =
      switch day.mark {
      case .counted(let count): "第\(count)日\(makeUp)"
      case .skipped(let reason): "\(reason.short)\(makeUp)"
      }
    return Cell("\(number)\n\(words)")
  }
}
