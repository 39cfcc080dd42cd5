import Database
package import Disclosure

/// 修改稿, stored already: what an action takes of it.
package struct NewRevision: Sendable {
  /// The file of its text.
  package let file: StoredFile
  package let column: ColumnID
  package let proposed: DisclosureAttribute
  package let formed: Day
  package let genre: Genre
  package let notBefore: Day?
  /// New ones lie in the store and are checked after the commit; earlier ones are named again.
  package let attachments: [ItemAttachmentFile]

  package init(
    _ file: StoredFile, column: ColumnID, proposed: DisclosureAttribute, formed: Day, genre: Genre = .other,
    notBefore: Day? = nil, attachments: [ItemAttachmentFile] = []
  ) {
    self.file = file
    self.column = column
    self.proposed = proposed
    self.formed = formed
    self.genre = genre
    self.notBefore = notBefore
    self.attachments = attachments
  }

  func revision(by author: PersonID) -> ItemRevision {
    ItemRevision(
      digest: file.address.hex, author: author, column: column, proposed: proposed, formed: formed,
      attachments: attachments.map(\.address.hex), genre: genre, notBefore: notBefore)
  }
}

/// An attachment of a revision.
package enum ItemAttachmentFile: Sendable {
  case new(StoredFile)
  /// Of an earlier revision.
  case kept(Digest)

  package var address: Digest {
    switch self {
    case .new(let file): file.address
    case .kept(let address): address
    }
  }
}

extension Registry {
  /// 新建信息: with its first revision. A contributor writes for an own office.
  ///
  /// - Returns: Its id, random.
  /// - Throws: `ItemActionRefusal` when it is refused.
  package func createItem(
    _ revision: NewRevision, office: OfficeID?, as id: ItemID = .random(), by viewer: Viewer, under rules: RequestRules,
    at now: Instant
  ) async throws -> ItemID {
    let organ = viewer.organ
    guard rules.permissions.allows(viewer.roles(in: organ, office: office), .createItem) else {
      throw ItemActionRefusal.notAllowed(.createItem)
    }
    guard viewer.sees(organ, office: office) else { throw ItemActionRefusal.officeUnknown }
    let reading = RevisionReading(of: revision.file, in: self)
    return try await act(on: id.stream, at: now) { action in
      if let office, try !isOpen(office, in: organ, action.session) { throw ItemActionRefusal.officeUnknown }
      let opening = ItemOpening(column: revision.column, office: office)
      var open = try OpenItem(
        creating: id, opening, by: .person(viewer.person), on: now.day,
        roles: viewer.roles(in: organ, office: office), rules, organ, self, action)
      try open.revise(revision, by: viewer.person, reading)
      try open.close()
      return id
    }
  }

  private func isOpen(_ office: OfficeID, in organ: OrganID, _ session: Session) throws -> Bool {
    try DirectoryQuery(organ: organ, session: session).run().openOffices.contains { $0.id == office }
  }
}

extension OpenItem {
  /// - Parameter reading: Of the revision's text.
  mutating func revise(_ revision: NewRevision, by author: PersonID, _ reading: RevisionReading) throws {
    try keep(revision.file, isMade: true)
    for attachment in revision.attachments {
      switch attachment {
      case .new(let file): try keep(file, isMade: false)
      case .kept(let address):
        let known = item.revision?.attachments ?? []
        guard known.contains(address.hex) || (item.published?.revision.attachments ?? []).contains(address.hex) else {
          throw ItemActionRefusal.fileElsewhere
        }
      }
    }
    try happen(.revised(revision.revision(by: author)))
    try reading.likeness.write(id, revision: revision.file.address.hex, of: organ, in: action.session)
    try OfficeReadings(session: action.session).write(reading.search, of: id)
  }
}
