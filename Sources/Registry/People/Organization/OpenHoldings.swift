import Database
package import Disclosure
import Documents

/// 在办件 of an organ by where they lie: what an office that is abolished or a person who leaves hands over.
package struct OpenHoldings: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let id: RequestID
    package let number: String
    package let office: OfficeID?
    /// Whose signature it waits for.
    package let review: Role?
  }

  package let items: [Item]

  package func lying(with office: OfficeID) -> [Item] { items.filter { $0.office == office } }

  package func waiting(for roles: Set<Role>) -> [Item] { items.filter { $0.review.map(roles.contains) ?? false } }
}

extension Registry {
  /// Numbers only: nothing of what is asked.
  package func openHoldings(of organ: OrganID) async throws -> OpenHoldings {
    try await database.read { session in
      OpenHoldings(
        items: try session.query(
          """
          SELECT id, number, office, review_role, state FROM request WHERE organ = $1 AND closed IS NULL ORDER BY number
          """, organ.rawValue
        ) { row in
          let office: String? = try row[2]
          let role: String? = try row[3]
          let isInReview = try row[4] as String == RequestState.inReview.rawValue
          return OpenHoldings.Item(
            id: RequestID(try row[0]), number: try row[1], office: office.map { OfficeID($0) },
            review: isInReview ? role.flatMap(Role.init(rawValue:)) : nil)
        })
    }
  }

  /// 通讯录: telephone numbers and mail addresses of those who work there.
  package func contacts(of people: [Person]) async throws -> [PersonID: (phone: String?, email: String?)] {
    let sealed = sealed
    return try await database.read { session in
      let phones = try sealed.open(Self.references(people, \.phone), in: session)
      let emails = try sealed.open(Self.references(people, \.email), in: session)
      return Dictionary(people.map { ($0.id, (phones[$0.id], emails[$0.id])) }) { first, _ in first }
    }
  }

  private static func references(
    _ people: [Person], _ field: KeyPath<Person, SealedReference?>
  ) -> [PersonID: SealedReference] {
    Dictionary(people.compactMap { person in person[keyPath: field].map { (person.id, $0) } }) { first, _ in first }
  }
}
