/// 年度报告的期限: by when the report of a year is to be published.
package enum ReportDeadline {
  /// 《条例》第四十九条: 县级以上人民政府部门 by 31 January, 县级以上地方人民政府 by 31 March. It names no day for towns and
  /// streets: their county does, and 31 January stands until it is told.
  ///
  /// - Parameter own: 本县规定的日期, month and day; for towns and streets alone.
  package static func day(after year: ReportingYear, level: OrganLevel?, own: MonthDay? = nil) -> Day? {
    let day =
      switch level {
      case .county, .city, .province: MonthDay(3, 31)
      case .town, .street, nil: own ?? MonthDay(1, 31)
      case .countyDepartment, .cityDepartment, .provinceDepartment, .ministry: MonthDay(1, 31)
      }
    return day.flatMap { Day(year: year.year + 1, month: $0.month, day: $0.day) }
  }
}

/// 月日, without a year.
package struct MonthDay: Hashable, Sendable {
  package let month: Int
  package let day: Int

  /// Nil for what stands in no year's calendar, and for 29 February, which stands in few.
  package init?(_ month: Int, _ day: Int) {
    guard Day(year: 2025, month: month, day: day) != nil else { return nil }
    (self.month, self.day) = (month, day)
  }
}
