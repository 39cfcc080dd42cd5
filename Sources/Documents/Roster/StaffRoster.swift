package import Disclosure

/// 机构人员名册: organs, offices and people as a spreadsheet lists them, read without a doubt left open.
package struct StaffRoster: Hashable, Sendable {
  package struct Organ: Hashable, Sendable {
    package let row: Int
    package let name: String
    package let level: OrganLevel
    package let parent: String?
  }

  package struct Office: Hashable, Sendable {
    package let row: Int
    package let organ: String
    package let name: String
  }

  package struct Post: Hashable, Sendable {
    package let row: Int
    /// Nil for a post of the organ itself.
    package let office: String?
    package let title: String
  }

  package struct Person: Hashable, Sendable {
    package let row: Int
    package let organ: String
    package let name: String
    /// Nil for somebody who does not sign in.
    package let account: String?
    package let phone: String?
    package let email: String?
    package internal(set) var posts: [Post]
    package internal(set) var roles: Set<Role>
  }

  package internal(set) var organs: [Organ] = []
  package internal(set) var offices: [Office] = []
  package internal(set) var people: [Person] = []

  package init() {}
}

/// 名册错误: said as those of a ledger are, with sheet, row and column.
package typealias RosterFault = LedgerFault

/// All the faults of one roster: they are mended in one go.
package struct RosterFaults: Error, Hashable, Sendable {
  package let faults: [RosterFault]

  package init(faults: [RosterFault]) { self.faults = faults }
}
