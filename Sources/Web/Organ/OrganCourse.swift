import Disclosure
import Documents
import Registry

/// 单位沿革: the names an organ bore, whose work it took over, and which organ took over its own.
struct OrganCourse {
  let facts: [(String, Markup)]

  init(_ opened: OpenedOrgan) async throws {
    let names = try await opened.registry.names(of: opened.organ.id).names
    let before = try await opened.registry.predecessors(of: opened.organ.id)
    var facts: [(String, Markup)] = []
    if names.count > 1 {
      let former = names.dropLast().enumerated().map { index, name in
        "\(name.name)\(names[index + 1].since.map { "（至\($0.previous.chinese)）" } ?? "")"
      }
      facts.append(("曾用名", "\(former.joined(separator: "、"))"))
    }
    if !before.isEmpty {
      let list = before.map { "\($0.name)\($0.closed.map { "（\($0.chinese)撤销）" } ?? "")" }
      facts.append(("前身", "\(list.joined(separator: "、"))"))
    }
    if let closed = opened.organ.closed {
      let successor = opened.organs.first { $0.id == opened.organ.successor }.map { "，由\($0.name)承继" } ?? ""
      facts.append(("撤销", "\(closed.chinese)\(successor)"))
    }
    self.facts = facts
  }
}
