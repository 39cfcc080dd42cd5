import HTTPTypes
import HummingbirdCore
import Registry

/// 所管机关: the organ that a page of the administrators is about; chosen in the address, their own where none is.
struct AdministeredOrgan {
  let organ: Organ
  /// Their own first, and those beneath it.
  let all: [Organ]

  /// - Throws: `PageRefusal.notFound` for an organ that is not theirs.
  init(_ visit: Visit) async throws {
    let own = try visit.person().organ
    all = try await visit.registry.administeredOrgans(from: own)
    let chosen = visit.request.method == .get ? visit.query["organ"] : visit.form["organ"]
    guard let organ = all.first(where: { $0.id.rawValue == (chosen.isEmpty ? own.rawValue : chosen) }) else {
      throw PageRefusal.notFound
    }
    self.organ = organ
  }

  /// Asked only where there is a choice.
  var fields: [Field] {
    guard all.count > 1 else { return [] }
    let choices = all.map { Choice($0.id.rawValue, $0.name) }
    return [Field("organ", "机关", .select(choices), value: organ.id.rawValue)]
  }

  /// Of the own organ nothing stands in the address.
  var pairs: [(String, String)] { organ.id == all.first?.id ? [] : [("organ", organ.id.rawValue)] }

  func address(_ path: String, _ more: [(String, String)] = []) -> String {
    let query = PercentEncoding.query(pairs + more)
    return query.isEmpty ? path : "\(path)?\(query)"
  }
}
