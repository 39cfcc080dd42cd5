import Disclosure
import HTTPTypes
import Web

/// 路由清单的一行: who may open a route, said apart from the program. A route without a row here fails `RouteSweepTests`.
struct SweepRow: Sendable {
  enum Who: Sendable {
    /// Also who is not signed in.
    case everyone
    case signedIn
    /// By the letters of `PermissionTableTests`; others are refused with `refusal`.
    case roles(String)
    /// From the machine itself.
    case machine
  }

  let key: String
  let who: Who
  /// What others get who are signed in.
  var refusal = HTTPResponse.Status.forbidden
  /// For whom nothing is there at all.
  var hiddenFrom = ""
  /// What those get who may open it.
  var answer = HTTPResponse.Status.ok
  /// The address that is asked, where the path has parts.
  var sample: (@Sendable (SweepTown) -> String)?
  /// The same with ids of another organ.
  var foreign: (@Sendable (SweepTown) -> String)?

  init(
    _ method: String, _ path: String, _ who: Who, refusal: HTTPResponse.Status = .forbidden,
    hiddenFrom: String = "", answer: HTTPResponse.Status = .ok, sample: (@Sendable (SweepTown) -> String)? = nil,
    foreign: (@Sendable (SweepTown) -> String)? = nil
  ) {
    key = "\(method) \(path)"
    (self.who, self.refusal, self.answer, self.sample, self.foreign) = (who, refusal, answer, sample, foreign)
    self.hiddenFrom = hiddenFrom
  }

  var isPost: Bool { key.hasPrefix("POST ") }
  var path: String { String(key.drop { $0 != " " }.dropFirst()) }
  func address(_ town: SweepTown) -> String { sample?(town) ?? path }

  func admits(_ role: Role) -> Bool {
    switch who {
    case .everyone, .signedIn: true
    case .machine: false
    case .roles(let letters): SweepRow.letters[role].map(letters.contains) ?? false
    }
  }

  /// What a role gets.
  func status(for role: Role) -> HTTPResponse.Status {
    if case .machine = who { return .notFound }
    if admits(role) { return answer }
    return SweepRow.letters[role].map(hiddenFrom.contains) == true ? .notFound : refusal
  }

  /// c 信息员, m 收发室, o 专职人员, h 办公室负责人, d 分管领导, l 主要领导, s 主管部门, y 系统管理员, e 安全管理员, a 审计管理员.
  static let letters: [Role: Character] = [
    .contributor: "c", .mailRoom: "m", .officer: "o", .officeHead: "h", .deputyLeader: "d", .leader: "l",
    .supervisor: "s", .systemAdmin: "y", .securityAdmin: "e", .auditAdmin: "a",
  ]
}
