/// 一周预警: what is still in order today and turns red within the next days, unless something is done.
package struct WeekAhead: Hashable, Sendable {
  package enum Matter: Hashable, Sendable {
    case column(ColumnID)
    case task(RowCode, CataloguePeriod)
    case item(ItemID)
    case document(NormativeDocumentID)
  }

  package struct Entry: Hashable, Sendable {
    package let matter: Matter
    /// The last day on which it can be mended.
    package let lastDay: Day
    package var redFrom: Day { lastDay.next }
  }

  /// 待公开信息: formed and not released yet.
  package struct PendingItem: Hashable, Sendable {
    package let id: ItemID
    package let due: Day

    package init(id: ItemID, due: Day) {
      self.id = id
      self.due = due
    }
  }

  /// By their last day.
  package let entries: [Entry]

  package init(
    after today: Day, days: Int = 7, standings: ColumnStandings? = nil, tasks: [DueTask] = [],
    pending: [PendingItem] = [], documents: [NormativeDocument] = []
  ) {
    let last = today.adding(max(days, 0))
    var entries: [Entry] = []
    func add(_ matter: Matter, _ day: Day) {
      if today <= day, day < last { entries.append(Entry(matter: matter, lastDay: day)) }
    }
    for line in standings?.lines ?? [] where line.isLeaf {
      switch line.standing {
      case .fresh(let until), .soonStale(let until, _): add(.column(line.column.id), until)
      case .stale, .empty, .unjudged: break
      }
    }
    for task in tasks where !task.isAnswered { add(.task(task.row, task.period), task.due) }
    for item in pending { add(.item(item.id), item.due) }
    for document in documents where document.ended == nil {
      if let until = document.validUntil { add(.document(document.id), until) }
    }
    self.entries = entries.sorted { $0.lastDay < $1.lastDay }
  }
}
