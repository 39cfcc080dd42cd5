import Database
package import Disclosure
import Documents

/// 办理人: on whose authority something of the organization is changed.
package enum Authority: Hashable, Sendable {
  /// Somebody who is signed in; their roles are read again in the same transaction.
  case person(PersonID)
  /// 系统控制台: a command on the server itself, whose user holds data and keys anyway.
  case console

  var json: JSON {
    switch self {
    case .person(let id): .string(id.rawValue)
    case .console: "console"
    }
  }

  /// Refuses unless the permission table lets these roles do it, in their own organ or, for what administrators do, in one
  /// beneath it.
  func check(_ action: OfficeAction, in organ: OrganID, _ session: Session) throws {
    guard case .person(let id) = self else { return }
    let roles = try PeopleRows.roles(of: id, in: session)
    guard try PermissionTable.standard().allows(roles, action), let own = try PeopleRows.organ(of: id, in: session)
    else { throw PeopleRefusal.notAllowed(action) }
    if own == organ { return }
    let reachesBeneath = PermissionTable.administrative.contains(action)
    guard reachesBeneath, try PeopleRows.isBeneath(organ, own, in: session) else {
      throw PeopleRefusal.notAllowed(action)
    }
  }
}
