/// 到期的工作: a plan item or a task of a higher document that is not done.
package struct DueWork: Hashable, Sendable {
  package let kind: WorkKind
  package let words: String
  package let due: Day
  package let office: OfficeID?
  /// Which task of the document; nil for a plan item.
  package let task: Int?

  package func isOverdue(on day: Day) -> Bool { due < day }

  /// 到期标记: within a week it is soon.
  package func chip(on day: Day) -> (words: String, isLate: Bool, isSoon: Bool) {
    let left = due.days(since: day)
    if left < 0 { return ("逾期 \(-left) 天", true, false) }
    if left == 0 { return ("今天到期", false, true) }
    return ("还剩 \(left) 天", false, left <= 7)
  }
}

extension WorkEntry {
  /// What of it is still to be done by a day.
  package var dueWork: [DueWork] {
    switch matter {
    case .plan(let office, nil): [DueWork(kind: .plan, words: topic, due: day, office: office, task: nil)]
    case .higherDocument(_, _, let tasks):
      tasks.enumerated().filter { $0.element.done == nil }.map { index, task in
        DueWork(
          kind: .higherDocument, words: "\(task.words)（\(topic)）", due: task.due, office: nil, task: index)
      }
    default: []
    }
  }
}

/// 办结: what is recorded when an entry that was open is done.
package enum WorkCompletion: Hashable, Sendable {
  case done(Day)
  /// The task at that place of the document.
  case task(Int, Day)
  case correction(WorkMatter.Handled<CorrectionResult>)
  case complaint(WorkMatter.Handled<ComplaintResult>)
}

extension WorkEntry {
  /// The entry after it is done; nil where that does not fit, or nothing of it is open.
  package func completed(_ completion: WorkCompletion, note: String? = nil) -> WorkEntry? {
    matter.completed(completion).map {
      WorkEntry(day: day, topic: topic, matter: $0, party: party, note: note ?? self.note)
    }
  }
}

extension WorkMatter {
  fileprivate func completed(_ completion: WorkCompletion) -> WorkMatter? {
    switch (self, completion) {
    case (.plan(let office, nil), .done(let day)): .plan(office: office, done: day)
    case (.inquiry(nil), .done(let day)): .inquiry(answered: day)
    case (.suggestion(nil), .done(let day)): .suggestion(answered: day)
    case (.correction(nil), .correction(let handled)): .correction(handled)
    case (.complaint(nil), .complaint(let handled)): .complaint(handled)
    case (.higherDocument(let issuer, let number, let tasks), .task(let index, let day)):
      tasks.indices.contains(index) && tasks[index].done == nil
        ? .higherDocument(issuer: issuer, number: number, tasks: tasks.marking(index, done: day)) : nil
    default: nil
    }
  }
}

extension [WorkTask] {
  fileprivate func marking(_ place: Int, done day: Day) -> [WorkTask] {
    enumerated().map { $0.offset == place ? WorkTask($0.element.words, due: $0.element.due, done: day) : $0.element }
  }
}
