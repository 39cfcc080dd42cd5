package import Disclosure

/// 机关: one organ of this installation.
package struct Organ: Hashable, Sendable {
  package let id: OrganID
  package let name: String
  package let level: OrganLevel
  /// 上级机关, when it is in this installation.
  package let parent: OrganID?
  /// 承继机关, after a merger or abolition.
  package let successor: OrganID?
  /// The day of its abolition.
  package let closed: Day?
}

/// 科室、站所: an office of an organ.
package struct Office: Hashable, Sendable {
  package let id: OfficeID
  package let name: String
  /// Its place in lists.
  package let position: Int
  /// The last day of its work.
  package let closed: Day?
  /// 承继科室: its people see what was assigned to this one.
  package let successor: OfficeID?
}

/// 人员: somebody of an organ. The name of an official is no secret; their telephone number and mail address are sealed.
package struct Person: Hashable, Sendable {
  package let id: PersonID
  package let name: String
  package let posts: [Post]
  package let roles: Set<Role>
  package let account: String?
  package let phone: SealedReference?
  package let email: SealedReference?
  package let left: Day?
}

/// 职务.
package struct Post: Hashable, Sendable {
  package let id: String
  package let person: PersonID
  /// Nil for a post of the organ itself, as leaders hold.
  package let office: OfficeID?
  package let title: String
  package let since: Day?
  /// The last day.
  package let until: Day?

  package func isHeld(on day: Day) -> Bool { (since ?? day) <= day && day <= (until ?? day) }
}

/// 政务公开领导小组成员.
package struct GroupSeat: Hashable, Sendable {
  package let id: String
  package let person: PersonID
  /// 组长, 副组长, 成员.
  package let duty: String
  package let since: Day
  package let until: Day?
  /// 依据的文件, by which they joined.
  package let document: String?
  /// The one by which they left.
  package let endDocument: String?

  package func isHeld(on day: Day) -> Bool { since <= day && day <= (until ?? day) }
}

/// 值班.
package struct DutyPeriod: Hashable, Sendable {
  package let id: String
  package let person: PersonID
  package let since: Day
  package let until: Day
}
