import Database
package import Disclosure

/// 公开列表的条件: what the public narrows a list to.
package struct PublicFilter: Hashable, Sendable {
  /// Nil: of all.
  package var organ: OrganID?
  package var columns: Set<ColumnID> = []
  /// 发布年份.
  package var year: Int?
  package var office: OfficeID?
  /// 体裁.
  package var genre: Genre?
  /// 主题.
  package var topic: TopicClass?
  package var validity: ItemValidity?

  package init(organ: OrganID? = nil) { self.organ = organ }

  /// On the shelf, and of what the public may read: the predicate is asked of the item itself.
  var condition: SQLCondition {
    var condition = PublicItems.predicate
    let choices: [(String, String?)] = [
      ("organ", organ?.rawValue), ("office", office?.rawValue), ("genre", genre?.rawValue), ("topic", topic?.rawValue),
      ("validity", validity?.rawValue),
    ]
    for (column, value) in choices {
      if let value { condition = condition.and(.equal("public_shelf.\(column)", value)) }
    }
    if !columns.isEmpty {
      condition = condition.and(
        .isIn("public_shelf.column_id", columns.map(\.rawValue).sorted().map { .text($0) }))
    }
    if let year {
      condition = condition.and(
        SQLCondition("public_shelf.published BETWEEN ? AND ?", [.text("\(year)-01-01"), .text("\(year)-12-31")]))
    }
    return condition
  }
}

/// 列表中的位置: an item with the day of its publication and its place among those of the day. What is published later moves no other item,
/// so that an address which names such a place leads to the same lines for ever.
package struct PublicMark: Hashable, Sendable, CustomStringConvertible {
  package let day: Day
  /// In the organ's series of numbers; 0 without one.
  package let place: Int
  package let item: ItemID

  package init(day: Day, place: Int, item: ItemID) {
    (self.day, self.place, self.item) = (day, place, item)
  }

  /// As an address has it: `2026-03-09.17.0123abcd`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Day(iso: String(parts[0])), let place = Int(parts[1]), place >= 0,
      (1...100).contains(parts[2].utf8.count), parts[2].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    self.init(day: day, place: place, item: ItemID(String(parts[2])))
  }

  init?(_ line: ItemSummary?) {
    guard let line, let day = line.published else { return nil }
    self.init(day: day, place: line.place, item: line.id)
  }

  package var description: String { "\(day).\(place).\(item)" }
}

/// 列表的一段: which lines are asked for.
package enum PublicStretch: Hashable, Sendable {
  case newest
  case older(than: PublicMark)
  case newer(than: PublicMark)
  case oldest
  /// 第几页, from 1, as addresses had it once: counted from the newest.
  case page(Int)
}

/// 列表的一页: its lines, the newest first.
package struct PublicLines: Sendable {
  package let lines: [ItemSummary]
  /// Where the newer ones begin, and the older ones; nil where there are none.
  package let newer: PublicMark?
  package let older: PublicMark?
}
