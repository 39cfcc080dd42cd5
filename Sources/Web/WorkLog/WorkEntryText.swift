import Disclosure
import Documents
import Registry

/// 一条工作记录的文字: what a page, a list and a workbook say of an entry.
struct WorkEntryText {
  let entry: WorkEntry
  let directory: Directory

  /// Names and values of what belongs to its kind.
  var facts: [(String, String)] {
    switch entry.matter {
    case .meeting(let kind, let attendance): [("会议类别", kind.chinese)] + facts(attendance)
    case .deployment(let number): [("发文字号", number ?? "没有文号")]
    case .training(let training):
      [("培训内容", topics(training)), ("学时", training.hours.description)] + facts(training.attendance)
    case .inspection(let offices, let found):
      [("被检查的科室", names(offices) ?? "没有写明"), ("发现问题", "\(found) 个")]
    case .higherDocument(let issuer, let number, _): [("发文机关", issuer), ("发文字号", number ?? "没有文号")]
    case .plan(let office, let done):
      [("责任科室", office.map { directory.name(of: $0) } ?? "没有写明"), ("完成日期", done?.chineseWithWeekday ?? "没有完成")]
    case .correction(let handled): facts(handled?.day, handled?.result.chinese)
    case .complaint(let handled): facts(handled?.day, handled?.result.chinese)
    case .inquiry(let answered), .suggestion(let answered): [("答复日期", answered?.chineseWithWeekday ?? "没有答复")]
    case .assessment(let year, let result): [("考核年度", "\(year)年"), ("考核结果", result)]
    case .socialReview(let year, let people, let result):
      [("评议年度", "\(year)年"), ("参加人数", people.map { "\($0) 人" } ?? "没有写明"), ("评议结果", result)]
    case .accountability(let year, let people):
      [("所属年度", "\(year)年"), ("追究责任", people == 0 ? "未发生" : "\(people) 人")]
    }
  }

  /// In one line, for lists.
  var summary: String {
    switch entry.matter {
    case .meeting(let kind, let attendance): "\(kind.chinese)，\(attendance.people) 人参加"
    case .deployment(let number): number ?? ""
    case .training(let training):
      "\(topics(training))，\(training.hours.description) 学时，\(training.attendance.people) 人参加"
    case .inspection(let offices, let found): "检查 \(offices.count) 个科室，发现问题 \(found) 个"
    case .higherDocument(let issuer, let number, let tasks):
      "\(issuer)\(number.map { " \($0)" } ?? "")，任务 \(tasks.count) 项，完成 \(tasks.count { $0.done != nil }) 项"
    case .plan(let office, _): office.map { directory.name(of: $0) } ?? ""
    case .correction(let handled): handled?.result.chinese ?? ""
    case .complaint(let handled): handled?.result.chinese ?? ""
    case .inquiry, .suggestion: ""
    case .assessment(let year, let result): "\(year)年：\(result)"
    case .socialReview(let year, let people, let result):
      "\(year)年：\(people.map { "\($0) 人参加，" } ?? "")\(result)"
    case .accountability(let year, let people): "\(year)年：\(people == 0 ? "未发生" : "追究 \(people) 人")"
    }
  }

  /// 办结日期, where there is something to be done.
  var doneDay: Day? {
    switch entry.matter {
    case .plan(_, let done): done
    case .correction(let handled): handled?.day
    case .complaint(let handled): handled?.day
    case .inquiry(let answered), .suggestion(let answered): answered
    case .higherDocument(_, _, let tasks):
      entry.matter.isDone == true ? tasks.compactMap(\.done).max() : nil
    default: nil
    }
  }

  /// Whether it is done, as a mark; empty for what needs no doing.
  func mark(on today: Day) -> Markup {
    guard let isDone = entry.matter.isDone else { return "" }
    if isDone { return StateMark("已办结", .green).markup }
    guard let next = entry.dueWork.min(by: { $0.due < $1.due }) else { return StateMark("未办结", .amber).markup }
    return WorkDueMark(next, on: today).markup
  }

  private func topics(_ training: Training) -> String {
    TrainingTopic.allCases.filter(training.topics.contains).map(\.chinese).joined(separator: "、")
  }

  private func facts(_ attendance: Attendance) -> [(String, String)] {
    let people = attendance.persons.map { directory.name(of: $0) }.joined(separator: "、")
    return [
      ("参加人数", "\(attendance.people) 人"), ("参加的科室", names(attendance.offices) ?? "没有写明"),
      ("写明姓名的人员", people.isEmpty ? "没有写明" : people), ("应到未到的科室", names(attendance.absent) ?? "没有"),
    ]
  }

  private func facts(_ day: Day?, _ result: String?) -> [(String, String)] {
    [("办结日期", day?.chineseWithWeekday ?? "没有办结"), ("处理结果", result ?? "没有办结")]
  }

  private func names(_ offices: [OfficeID]) -> String? {
    offices.isEmpty ? nil : offices.map { directory.name(of: $0) }.joined(separator: "、")
  }
}

/// 工作期限 as a mark.
struct WorkDueMark {
  let work: DueWork
  let today: Day

  init(_ work: DueWork, on today: Day) { (self.work, self.today) = (work, today) }

  var markup: Markup {
    let chip = work.chip(on: today)
    let tone: Tone = chip.isLate ? .red : chip.isSoon ? .amber : .neutral
    return "<span class=\"due \(tone.rawValue)\" title=\"\(work.due.chineseWithWeekday)\">\(chip.words)</span>"
  }
}
