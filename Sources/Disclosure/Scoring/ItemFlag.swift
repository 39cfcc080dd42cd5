/// 不计分情形: why a piece of information does not count, as units are told.
package enum ItemFlag: String, CaseIterable, Hashable, Sendable {
  case duplicate, nearDuplicate, returned, withdrawn, unreviewed, wrongColumn, bulk

  package var chinese: String {
    switch self {
    case .duplicate: "重复"
    case .nearDuplicate: "近似重复"
    case .returned: "退回未改"
    case .withdrawn: "撤下"
    case .unreviewed: "未经审核"
    case .wrongColumn: "栏目不符"
    case .bulk: "集中报送"
    }
  }

  /// In a sentence, for the unit.
  package var reason: String {
    switch self {
    case .duplicate: "与已经报送的信息重复，不计入条数。"
    case .nearDuplicate: "与已经报送的信息内容近似，不计入条数。"
    case .returned: "审核退回后没有改好，不计入条数。"
    case .withdrawn: "公开后撤下，不计入条数。"
    case .unreviewed: "没有经过审核，不计入条数。"
    case .wrongColumn: "放错栏目，不计入条数。"
    case .bulk: "超出单日上限的集中报送，不计入条数。"
    }
  }
}

/// 集中报送: what one unit brings on one day beyond a number does not count.
package struct BulkRule: Hashable, Sendable {
  /// How many of one day count.
  package let perDay: Int
  /// Only on so many last days of a month; nil means on every day.
  package let lastDays: Int?

  package init(perDay: Int, lastDays: Int? = nil) {
    self.perDay = max(perDay, 0)
    self.lastDays = lastDays
  }

  package func concerns(_ day: Day) -> Bool {
    guard let lastDays else { return true }
    let date = day.date
    return date.day > Day.length(ofMonth: date.month, year: date.year) - lastDays
  }
}

/// 联合报送: how one piece of several units counts.
package enum JointCounting: String, CaseIterable, Hashable, Sendable {
  case each, split, lead

  package var chinese: String {
    switch self {
    case .each: "各计一条"
    case .split: "平均分摊"
    case .lead: "只计牵头单位"
    }
  }
}
