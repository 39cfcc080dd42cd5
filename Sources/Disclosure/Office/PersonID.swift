/// 人员: a person of the office; never a name.
package struct PersonID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}

/// 内设机构、站所: an office of an organ; never a name.
package struct OfficeID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}

/// 行为人: who did something.
package enum Actor: Hashable, Sendable {
  case person(PersonID)
  /// 申请人, through the public pages.
  case applicant
  /// The program itself, at a set time.
  case system

  package var person: PersonID? {
    if case .person(let id) = self { id } else { nil }
  }
}
