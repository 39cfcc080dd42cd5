/// 工作记录: one thing that the office did, was told, or was asked for on a day.
package struct WorkEntry: Hashable, Sendable {
  /// The day it took place or came in; of a plan item the day by which it is due.
  package let day: Day
  /// 议题、名称、内容, as `WorkKind.topicLabel` says.
  package let topic: String
  package let matter: WorkMatter
  /// 申请人、来信人: only of what comes from the public.
  package let party: String?
  /// 办理情况、备注.
  package let note: String?

  package init(day: Day, topic: String, matter: WorkMatter, party: String? = nil, note: String? = nil) {
    self.day = day
    self.topic = topic
    self.matter = matter
    self.party = party
    self.note = note
  }

  package var kind: WorkKind { matter.kind }

  /// 所属年度: of a result the year it judges, of everything else that of its day.
  package var year: Int { matter.judgedYear ?? day.year }
}

/// 工作事项: what belongs to an entry of each kind.
package enum WorkMatter: Hashable, Sendable {
  case meeting(MeetingKind, Attendance)
  /// With the document's number, where one was issued.
  case deployment(number: String?)
  case training(Training)
  /// The offices that were inspected, and how many problems were found.
  case inspection(offices: [OfficeID], found: Int)
  case higherDocument(issuer: String, number: String?, tasks: [WorkTask])
  case plan(office: OfficeID?, done: Day?)
  case correction(Handled<CorrectionResult>?)
  case inquiry(answered: Day?)
  case suggestion(answered: Day?)
  case complaint(Handled<ComplaintResult>?)
  case assessment(year: Int, result: String)
  /// `people`: how many took part, where it is known.
  case socialReview(year: Int, people: Int?, result: String)
  /// 责任追究: how many people, zero for the explicit statement «未发生».
  case accountability(year: Int, people: Int)

  /// 办结: the day, and with which result.
  package struct Handled<Result: Hashable & Sendable>: Hashable, Sendable {
    package let day: Day
    package let result: Result

    package init(_ result: Result, on day: Day) { (self.result, self.day) = (result, day) }
  }

  package var kind: WorkKind {
    switch self {
    case .meeting: .meeting
    case .deployment: .deployment
    case .training: .training
    case .inspection: .inspection
    case .higherDocument: .higherDocument
    case .plan: .plan
    case .correction: .correction
    case .inquiry: .inquiry
    case .suggestion: .suggestion
    case .complaint: .complaint
    case .assessment: .assessment
    case .socialReview: .socialReview
    case .accountability: .accountability
    }
  }

  /// 被评价的年度: a result may be settled in the year after.
  fileprivate var judgedYear: Int? {
    switch self {
    case .assessment(let year, _), .socialReview(let year, _, _), .accountability(let year, _): year
    default: nil
    }
  }

  /// Whether something remains to be done; nil for what is done by being recorded.
  package var isDone: Bool? {
    switch self {
    case .higherDocument(_, _, let tasks): tasks.allSatisfy { $0.done != nil }
    case .plan(_, let done): done != nil
    case .correction(let handled): handled != nil
    case .inquiry(let answered), .suggestion(let answered): answered != nil
    case .complaint(let handled): handled != nil
    default: nil
    }
  }
}

/// 参加情况: who was there, by name and by office, and how many in all.
package struct Attendance: Hashable, Sendable {
  package let persons: [PersonID]
  package let offices: [OfficeID]
  /// 应到未到的科室.
  package let absent: [OfficeID]
  /// Everybody, those without a name here among them.
  package let people: Int

  package init(persons: [PersonID] = [], offices: [OfficeID] = [], absent: [OfficeID] = [], people: Int) {
    (self.persons, self.offices, self.absent, self.people) = (persons, offices, absent, people)
  }
}

/// 培训 (《条例》第四十八条).
package struct Training: Hashable, Sendable {
  package let topics: Set<TrainingTopic>
  /// 学时, to the tenth.
  package let hours: ExactDecimal
  package let attendance: Attendance

  package init(_ topics: Set<TrainingTopic>, hours: ExactDecimal, _ attendance: Attendance) {
    (self.topics, self.hours, self.attendance) = (topics, hours, attendance)
  }
}

/// 上级文件的任务.
package struct WorkTask: Hashable, Sendable {
  package let words: String
  package let due: Day
  package let done: Day?

  package init(_ words: String, due: Day, done: Day? = nil) {
    (self.words, self.due, self.done) = (words, due, done)
  }
}

extension WorkMatter {
  /// 参加情况 of a meeting or a training.
  package var attendance: Attendance? {
    switch self {
    case .meeting(_, let attendance): attendance
    case .training(let training): training.attendance
    default: nil
    }
  }

  /// Every office that it names.
  package var offices: [OfficeID] {
    switch self {
    case .meeting, .training: attendance.map { $0.offices + $0.absent } ?? []
    case .inspection(let offices, _): offices
    case .plan(let office, _): [office].compactMap { $0 }
    default: []
    }
  }

  /// Everybody of the organ whom it names.
  package var persons: [PersonID] { attendance?.persons ?? [] }
}
