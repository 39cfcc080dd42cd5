import Disclosure

/// 答复事实 as they are kept: an object by the names of the fields, blank ones left out.
extension ReplyFacts {
  package var json: JSON {
    let kept = values.filter { !$0.value.isBlank }.sorted { $0.key.rawValue < $1.key.rawValue }
    var members: [JSON.Member] = [
      .init("disposition", .string(disposition.rawValue)),
      .init("values", .object(kept.map { .init($0.key.rawValue, .string($0.value.trimmed)) })),
    ]
    if !withheld.isEmpty {
      members.append(
        .init("withheld", .array(withheld.map { ["content": .string($0.content.trimmed), "ground": $0.ground.json] })))
    }
    return .object(members)
  }

  /// Nil when it was not written by `json`.
  package init?(_ json: JSON) {
    guard let disposition = json["disposition"]?.string.flatMap(Disposition.init(rawValue:)),
      let members = json["values"]?.members
    else { return nil }
    self.init(disposition)
    for member in members {
      guard let field = LetterField(rawValue: member.key), let text = member.value.string else { return nil }
      values[field] = text
    }
    for part in json["withheld"]?.array ?? [] {
      guard let content = part["content"]?.string, let ground = part["ground"].flatMap(ReplyFacts.init) else {
        return nil
      }
      withheld.append(WithheldPart(content, ground))
    }
  }
}
