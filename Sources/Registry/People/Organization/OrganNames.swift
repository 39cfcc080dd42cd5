import Database
package import Disclosure
import Documents

/// 单位名称的沿革: the names of an organ, each from its first day on, so that what belongs to an earlier year bears the earlier name.
package struct OrganNames: Hashable, Sendable {
  package struct Name: Hashable, Sendable {
    package let name: String
    /// Nil for the first one: it held before this system knew the organ.
    package let since: Day?
  }

  /// The earliest first; never empty for an organ that is there.
  package let names: [Name]

  package init(_ names: [Name]) {
    // Of two names of one day the later entered holds.
    self.names = names.enumerated()
      .sorted { (($0.element.since ?? .first), $0.offset) < (($1.element.since ?? .first), $1.offset) }.map(\.element)
  }

  package func name(on day: Day) -> String? { names.last { ($0.since ?? .first) <= day }?.name ?? names.first?.name }

  /// The name at the end of a year: its report bears it.
  package func name(in year: ReportingYear) -> String? { name(on: year.lastDay) }
}

extension Registry {
  /// 名称的沿革, from the log of the organ.
  package func names(of organ: OrganID) async throws -> OrganNames {
    try await database.read { try OrganNames.read(of: organ, in: $0) }
  }

  /// 前身: the organs whose work this one took over, with the day of their end.
  package func predecessors(of organ: OrganID) async throws -> [Organ] {
    try await organs().filter { $0.successor == organ }.sorted { ($0.closed ?? .first) < ($1.closed ?? .first) }
  }
}

extension OrganNames {
  static func read(of organ: OrganID, in session: Session) throws -> OrganNames {
    let kinds = [PeopleKind.organFounded, .organChanged].map(\.rawValue)
    let entries = try Log.entries(of: .organ(organ), by: organ, in: session).filter { kinds.contains($0.kind) }
    var names: [OrganNames.Name] = []
    for entry in entries {
      let payload = try JSON.parse(entry.payload)
      guard let name = payload["name"]?.string, name != names.last?.name else { continue }
      let since = payload["since"]?.string.flatMap { Day(iso: $0) }
      names.append(OrganNames.Name(name: name, since: names.isEmpty ? nil : since ?? entry.recorded.day))
    }
    return OrganNames(names)
  }
}
