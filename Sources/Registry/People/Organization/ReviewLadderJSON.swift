import Disclosure
import Documents

/// How ladders stand in the log and in the table `organ_setting`.
extension ReviewLadder {
  var json: JSON {
    let waiver = waiver.map { waiver -> JSON in
      [
        "day": JSON(waiver.day), "reason": .string(waiver.reason), "decidedBy": .string(waiver.decidedBy.rawValue),
        "secondPerson": .string(waiver.secondPerson.rawValue),
      ]
    }
    return [
      "steps": .array(steps.map { ["name": .string($0.name), "role": .string($0.role.rawValue)] }),
      "waiver": waiver ?? .null,
    ]
  }

  init?(_ json: JSON) {
    let steps = (json["steps"]?.array ?? []).compactMap { step -> Step? in
      guard let name = step["name"]?.string, let role = step["role"]?.string.flatMap(Role.init(rawValue:)) else {
        return nil
      }
      return Step(name: name, role: role)
    }
    var waiver: SeparationWaiver?
    if let json = json["waiver"], let day = json["day"]?.string.flatMap({ Day(iso: $0) }) {
      waiver = SeparationWaiver(
        day: day, reason: json["reason"]?.string ?? "", decidedBy: PersonID(json["decidedBy"]?.string ?? ""),
        secondPerson: PersonID(json["secondPerson"]?.string ?? ""))
    }
    self.init(steps, waiver: waiver)
  }
}

extension ScopedLadders {
  /// In the order of columns and genres, so that equal sets have equal bytes.
  var json: JSON {
    let entries = ladders.sorted { $0.key.place < $1.key.place }.map { scope, ladder -> JSON in
      var members: [JSON.Member] = [.init("ladder", ladder.json)]
      if let column = scope.column { members.append(.init("column", .string(column.rawValue))) }
      if let genre = scope.genre { members.append(.init("genre", .string(genre.rawValue))) }
      return .object(members)
    }
    return ["ladders": .array(entries)]
  }

  /// Nil when one of them cannot be read: a ladder left out would let a text go up another one.
  init?(_ json: JSON) {
    var ladders: [LadderScope: ReviewLadder] = [:]
    for entry in json["ladders"]?.array ?? [] {
      guard let ladder = entry["ladder"].flatMap({ ReviewLadder($0) }) else { return nil }
      let genre = entry["genre"]?.string
      guard genre == nil || genre.flatMap(Genre.init(rawValue:)) != nil else { return nil }
      let scope = LadderScope(
        column: entry["column"]?.string.map { ColumnID($0) }, genre: genre.flatMap(Genre.init(rawValue:)))
      ladders[scope] = ladder
    }
    self.init(ladders)
  }
}

extension LadderScope {
  fileprivate var place: String { "\(column?.rawValue ?? "")\n\(genre?.rawValue ?? "")" }
}
