/// 文字的增删: a stretch of text that stayed, came in or went out.
package struct DifferenceSegment: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case kept, added, removed }
  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

extension DifferenceSegment {
  /// Insertions and deletions in one text; beyond that it is a new text.
  package static let mostEdits = 400
  /// Characters of both texts where they differ; longer ones are not compared by characters.
  package static let longest = 40_000

  /// Equal neighbours as one, what went out before what came in. Compared by characters as they are read, each by its own scalars.
  package static func segments(from old: String, to new: String) -> [DifferenceSegment] {
    if old.utf8.elementsEqual(new.utf8) { return old.isEmpty ? [] : [DifferenceSegment(.kept, old)] }
    let (old, new) = (Array(old), Array(new))
    var numbering = Numbering<[UInt8]>()
    let numbers = (old.map { numbering.number(Array($0.utf8)) }, new.map { numbering.number(Array($0.utf8)) })
    let most = old.count + new.count > longest ? 0 : mostEdits
    let segments = EditScript.steps(from: numbers.0, to: numbers.1, most: most).map { step in
      switch step {
      case .kept(let x, _): DifferenceSegment(.kept, String(old[x]))
      case .removed(let x): DifferenceSegment(.removed, String(old[x]))
      case .added(let y): DifferenceSegment(.added, String(new[y]))
      }
    }
    return joined(joined(segments).withoutIslands)
  }

  fileprivate static func joined(_ segments: some Sequence<DifferenceSegment>) -> [DifferenceSegment] {
    var joined: [DifferenceSegment] = []
    var parts: [String] = []
    var kind = Kind.kept
    for segment in segments where !segment.text.isEmpty {
      if segment.kind != kind, !parts.isEmpty {
        joined.append(DifferenceSegment(kind, parts.joined()))
        parts = []
      }
      kind = segment.kind
      parts.append(segment.text)
    }
    return parts.isEmpty ? joined : joined + [DifferenceSegment(kind, parts.joined())]
  }
}

extension [DifferenceSegment] {
  /// A single character that stayed between two changes by chance is read more easily as changed with them.
  fileprivate var withoutIslands: [DifferenceSegment] {
    var segments: [DifferenceSegment] = []
    var (removed, added) = ("", "")
    func flushed() -> [DifferenceSegment] { [DifferenceSegment(.removed, removed), DifferenceSegment(.added, added)] }
    for (index, segment) in enumerated() {
      switch segment.kind {
      case .removed: removed += segment.text
      case .added: added += segment.text
      case .kept:
        let isBetween = index > 0 && index < count - 1 && segment.text.count == 1
        if isBetween, !removed.isEmpty, !added.isEmpty, removed.count + added.count > 2 {
          removed += segment.text
          added += segment.text
        } else {
          segments += flushed() + [segment]
          (removed, added) = ("", "")
        }
      }
    }
    return segments + flushed()
  }

  /// Whether nothing came in or went out.
  package var isKept: Bool { allSatisfy { $0.kind == .kept } }

  /// With `ins` and `del`, which are read out too.
  package var markup: Markup {
    var markup = Markup()
    markup.append(self) { segment in
      switch segment.kind {
      case .kept: "\(segment.text)"
      case .added: "<ins>\(segment.text)</ins>"
      case .removed: "<del>\(segment.text)</del>"
      }
    }
    return markup
  }
}
