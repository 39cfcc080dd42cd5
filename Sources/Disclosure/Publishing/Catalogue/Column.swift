/// 栏目: a column of the statutory part of the portal.
package struct Column: Hashable, Sendable {
  package let id: ColumnID
  package let name: String
  package let parent: ColumnID?
  /// Its place among the columns of the same parent.
  package let order: Int
  package let door: ColumnDoor
  /// The item of the Regulation that it serves.
  package let matter: StatutoryMatter?
  /// The catalogue rows that its contents answer.
  package let rows: Set<RowCode>
  package let content: ColumnContent
  /// Its own cycle; nil means that of its content.
  package let cycle: UpdateCycle?
  /// 停用: kept with what was published in it, and asked for no more.
  package let closed: Day?

  package init(
    id: ColumnID, name: String, parent: ColumnID? = nil, order: Int, door: ColumnDoor,
    matter: StatutoryMatter? = nil, rows: Set<RowCode> = [], content: ColumnContent = .other,
    cycle: UpdateCycle? = nil, closed: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.parent = parent
    self.order = order
    self.door = door
    self.matter = matter
    self.rows = rows
    self.content = content
    self.cycle = cycle
    self.closed = closed
  }

  /// Whether items are put into it. 指南, the entrance for applications and 未涉及领域事项说明 are pages made from other data: they are
  /// neither empty nor stale.
  package var takesItems: Bool { door != .guide && door != .onRequest && id != StandardColumns.notInvolvedID }

  package func isOpen(on day: Day) -> Bool { closed.map { $0 > day } ?? true }
}

/// 专栏的组成 (国办公开办函〔2019〕61号): which of its parts a column belongs to.
package enum ColumnDoor: String, CaseIterable, Hashable, Sendable {
  case guide, rules, statutory, annualReports, onRequest

  package var chinese: String {
    switch self {
    case .guide: "政府信息公开指南"
    case .rules: "政府信息公开制度"
    case .statutory: "法定主动公开内容"
    case .annualReports: "政府信息公开年报"
    case .onRequest: "依申请公开"
    }
  }
}

/// 栏目内容的性质, by which the inspection of websites judges how old it may be (国办秘函〔2019〕19号).
package enum ColumnContent: String, CaseIterable, Hashable, Sendable {
  /// 动态、要闻.
  case news
  /// 通知公告.
  case notices
  /// 政策文件.
  case policies
  case other

  package var chinese: String {
    switch self {
    case .news: "动态要闻"
    case .notices: "通知公告"
    case .policies: "政策文件"
    case .other: "其他内容"
    }
  }
}
