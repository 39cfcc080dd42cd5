/// 申请人类型: the six kinds of applicant, by the applicant's own legal nature.
package enum ApplicantKind: UInt8, CaseIterable, Sendable {
  case naturalPerson, business, research, publicWelfare, legalService, otherOrganization

  /// The column of 表三 that counts this kind.
  package var column: TableThreeColumn {
    switch self {
    case .naturalPerson: .naturalPerson
    case .business: .business
    case .research: .research
    case .publicWelfare: .publicWelfare
    case .legalService: .legalService
    case .otherOrganization: .otherOrganization
    }
  }

  package var label: String { column.label }
}
