/// 上报期限: by when the units of a county hand in their reports for a year.
///
/// 《条例》第四十九条: the departments of governments from the county up by 31 January. For towns the article names no day; the county's office sets
/// one.
package struct CampaignDue: Hashable, Sendable {
  package let departments: Day
  /// 乡镇、街道.
  package let towns: Day

  /// - Parameter towns: 31 January, when not told otherwise.
  /// - Returns: Nil for a year whose January is beyond the calendar.
  package init?(year: Int, departments: Day? = nil, towns: Day? = nil) {
    guard let january = Day(year: year + 1, month: 1, day: 31) else { return nil }
    (self.departments, self.towns) = (departments ?? january, towns ?? january)
  }

  package func day(for level: OrganLevel?) -> Day { level == .town || level == .street ? towns : departments }
}

/// 应报送单位的编号 in one campaign.
package struct CampaignUnitID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}

/// 报送方式.
package enum SubmissionOrigin: String, CaseIterable, Sendable {
  /// From the unit's own finished report in this installation.
  case register
  /// By the unit, as a file.
  case unitFile
  /// By the county's office, from a file that it was sent.
  case officeFile

  package var chinese: String {
    switch self {
    case .register: "单位由系统报送"
    case .unitFile: "单位以文件报送"
    case .officeFile: "主管部门代为登记"
    }
  }
}

/// 一次报送, without its figures.
package struct UnitSubmission: Hashable, Sendable {
  /// From 1.
  package let number: Int
  package let day: Day
  package let origin: SubmissionOrigin
  package let errors: Int
  package let warnings: Int
  /// 退回.
  package let returned: Day?

  package init(number: Int, day: Day, origin: SubmissionOrigin, errors: Int, warnings: Int, returned: Day?) {
    (self.number, self.day, self.origin) = (number, day, origin)
    (self.errors, self.warnings, self.returned) = (errors, warnings, returned)
  }

  /// Whether it may stand in the total.
  package var isSound: Bool { errors == 0 && returned == nil }
}
