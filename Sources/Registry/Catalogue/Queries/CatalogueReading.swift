import Database
package import Disclosure
import Documents

extension Registry {
  /// 栏目, closed ones too.
  package func columns(of organ: OrganID, for viewer: Viewer) async throws -> [Column] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.columns(of: organ, in: $0) }
  }

  /// 公开目录的各个版本, the current one last.
  package func catalogueEditions(of organ: OrganID, for viewer: Viewer) async throws -> [CatalogueEdition] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.editions(of: organ, in: $0) }
  }

  /// - Parameter edition: The current one, when not told otherwise.
  package func catalogueRows(
    of organ: OrganID, edition: Int? = nil, for viewer: Viewer
  ) async throws -> [CatalogueRow] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.rows(of: organ, edition: edition, in: $0) }
  }

  package func rowNotes(of organ: OrganID, for viewer: Viewer) async throws -> [RowNote] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.notes(of: organ, in: $0) }
  }

  /// 情况说明的文字; nil where there is none.
  package func noteWords(
    of code: RowCode, for period: CataloguePeriod, of organ: OrganID, for viewer: Viewer
  ) async throws -> String? {
    let sealed = sealed
    return try await readCatalogue(of: organ, for: viewer) { session in
      let stored = try session.first(
        "SELECT words FROM catalogue_note WHERE organ = $1 AND code = $2 AND period = $3", organ.rawValue,
        code.rawValue, period.code
      ) { try StoredReference($0, 0).reference }
      return try (stored ?? nil).map { try sealed.open($0, in: session) }
    }
  }

  /// Rows that items were said to answer.
  package func placedItems(of organ: OrganID, for viewer: Viewer) async throws -> [ItemID: RowCode] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.placements(of: organ, in: $0) }
  }

  /// 已公开的信息, as due tasks, coverage and standings ask for them.
  package func catalogueItems(of organ: OrganID, for viewer: Viewer) async throws -> [CatalogueItem] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.items(of: organ, in: $0) }
  }

  package func normativeDocuments(of organ: OrganID, for viewer: Viewer) async throws -> [NormativeDocument] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.documents(of: organ, in: $0) }
  }

  package func enforcementEntries(
    of organ: OrganID, for viewer: Viewer
  ) async throws -> [Registered<EnforcementEntry>] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.enforcements(of: organ, in: $0) }
  }

  package func chargeEntries(of organ: OrganID, for viewer: Viewer) async throws -> [Registered<ChargeEntry>] {
    try await readCatalogue(of: organ, for: viewer) { try CatalogueQuery.charges(of: organ, in: $0) }
  }

  /// 表二的登记 of one organ, as its report of `year` counts them.
  package func publicationFacts(
    of organ: OrganID, year: ReportingYear, for viewer: Viewer
  ) async throws -> RegisterFacts {
    try await readCatalogue(of: organ, for: viewer) { session in
      RegisterFacts(
        documents: try CatalogueQuery.documents(of: organ, in: session),
        enforcements: try CatalogueQuery.enforcements(of: organ, in: session).map(\.entry),
        charges: try CatalogueQuery.charges(of: organ, in: session).map(\.entry),
        processingFees: try CaseFees.facts(of: organ, in: session), year: year)
    }
  }

  /// Refuses who may not look into the catalogue of that organ.
  func readCatalogue<Value: Sendable>(
    of organ: OrganID, for viewer: Viewer, _ read: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    let roles = viewer.organ == organ || viewer.beneath.contains(organ) ? viewer.roles(inCatalogueOf: organ) : []
    guard try PermissionTable.standard().allows(roles, .viewCatalogue) else {
      throw PeopleRefusal.notAllowed(.viewCatalogue)
    }
    return try await database.read(read)
  }
}

extension Viewer {
  /// In an organ beneath, only the supervisor's role counts.
  fileprivate func roles(inCatalogueOf organ: OrganID) -> Set<Role> {
    organ == self.organ ? roles : roles.intersection([.supervisor])
  }
}
