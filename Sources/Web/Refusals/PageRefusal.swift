package import Disclosure
package import HTTPTypes

/// Why a page is not shown or a step not taken, as the gate and pages say it.
package enum PageRefusal: Error, Hashable, Sendable {
  case notFound
  /// 公开后撤下: what it was is not told.
  case withdrawn
  case signInNeeded
  /// Who may is said.
  case forbidden(OfficeAction, Set<Role>)
  case publicOff
  case foreignForm
  case tooMany(seconds: Int)
  /// Another person acted meanwhile; `address` shows how it stands now.
  case stale(address: String)
  /// A received file that is not, or not yet, handed out.
  case fileHeld(sentence: String, address: String)

  package var status: HTTPResponse.Status {
    switch self {
    case .notFound, .publicOff: .notFound
    case .withdrawn: .gone
    case .signInNeeded: .unauthorized
    case .forbidden, .foreignForm: .forbidden
    case .tooMany: .tooManyRequests
    case .stale, .fileHeld: .conflict
    }
  }

  static func names(of roles: Set<Role>) -> String {
    Role.allCases.filter(roles.contains).map(\.chinese).joined(separator: "、")
  }
}
