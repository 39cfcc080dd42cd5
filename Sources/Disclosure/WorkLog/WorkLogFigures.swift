/// 工作记录的年度数字: what sections 一 and 五 of the annual report and the scoring ask of a year's work log.
package struct WorkLogFigures: Hashable, Sendable {
  package let year: Int
  package private(set) var counts: [WorkKind: Int] = [:]
  package private(set) var leadingGroupMeetings = 0
  /// 学时 of all trainings; nil beyond what can be held exactly.
  package private(set) var hours: ExactDecimal? = .zero
  /// 培训人次: who came twice counts twice.
  package private(set) var peopleTrained = 0
  /// A training on two topics counts with both.
  package private(set) var trainings: [TrainingTopic: Int] = [:]
  package private(set) var problemsFound = 0
  package private(set) var tasks = 0
  package private(set) var tasksDone = 0
  /// Of plan items, corrections, inquiries, suggestions and complaints: how many are done.
  package private(set) var done: [WorkKind: Int] = [:]
  /// 工作考核、社会评议 as recorded, by day.
  package private(set) var assessments: [Outcome] = []
  package private(set) var socialReviews: [Outcome] = []
  /// 责任追究: nil while nothing is stated, 0 after the statement «未发生».
  package private(set) var peopleHeldResponsible: Int?

  /// 结果 of an assessment or a review.
  package struct Outcome: Hashable, Sendable {
    package let name: String
    package let people: Int?
    package let result: String
  }

  /// - Parameter entries: Of any years; those of others are not counted.
  package init(of year: Int, _ entries: [WorkEntry]) {
    self.year = year
    for entry in entries.filter({ $0.year == year }).sorted(by: { $0.day < $1.day }) { add(entry) }
  }

  package func count(_ kind: WorkKind) -> Int { counts[kind] ?? 0 }

  package func open(_ kind: WorkKind) -> Int { count(kind) - (done[kind] ?? 0) }

  private mutating func add(_ entry: WorkEntry) {
    counts[entry.kind, default: 0] += 1
    if entry.matter.isDone == true { done[entry.kind, default: 0] += 1 }
    switch entry.matter {
    case .meeting(let kind, _): if kind == .leadingGroup { leadingGroupMeetings += 1 }
    case .training(let training):
      hours = hours.flatMap { $0.adding(training.hours) }
      peopleTrained += training.attendance.people
      for topic in training.topics { trainings[topic, default: 0] += 1 }
    case .inspection(_, let found): problemsFound += found
    case .higherDocument(_, _, let tasks):
      self.tasks += tasks.count
      tasksDone += tasks.count { $0.done != nil }
    case .assessment(_, let result):
      assessments.append(Outcome(name: entry.topic, people: nil, result: result))
    case .socialReview(_, let people, let result):
      socialReviews.append(Outcome(name: entry.topic, people: people, result: result))
    case .accountability(_, let people): peopleHeldResponsible = (peopleHeldResponsible ?? 0) + people
    case .deployment, .plan, .correction, .inquiry, .suggestion, .complaint: break
    }
  }
}

/// 到会情况 of one office at trainings, for the scoring: a training counts where it was there or was said to be missing.
package struct OfficeAttendance: Hashable, Sendable {
  package let called: Int
  package let attended: Int

  package init(called: Int, attended: Int) { (self.called, self.attended) = (called, attended) }
}

extension Sequence<WorkEntry> {
  /// 各科室参加培训的情况 from the first day through the last.
  package func trainingAttendance(from first: Day, through last: Day) -> [OfficeID: OfficeAttendance] {
    var called: [OfficeID: Int] = [:]
    var attended: [OfficeID: Int] = [:]
    for entry in self where first <= entry.day && entry.day <= last {
      guard case .training(let training) = entry.matter else { continue }
      let present = Set(training.attendance.offices)
      for office in present { attended[office, default: 0] += 1 }
      for office in present.union(training.attendance.absent) { called[office, default: 0] += 1 }
    }
    return called.reduce(into: [:]) { all, pair in
      all[pair.key] = OfficeAttendance(called: pair.value, attended: attended[pair.key] ?? 0)
    }
  }
}
