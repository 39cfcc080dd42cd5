/// A line of a list, before the lines are made a list of lists.
struct NotationListLine {
  let depth: Int
  let isOrdered: Bool
  let runs: [RichRun]
  var isDivider = false

  static func divider(depth: Int) -> NotationListLine {
    NotationListLine(depth: depth, isOrdered: false, runs: [], isDivider: true)
  }

  /// The list that begins with the first of `lines`, which are taken away; nil for a divider.
  static func list(from lines: inout ArraySlice<NotationListLine>, depth: Int) -> RichList? {
    guard let first = lines.first, !first.isDivider else {
      lines = lines.dropFirst()
      return nil
    }
    var made = RichList(isOrdered: first.isOrdered, [])
    while let line = lines.first, !line.isDivider, line.depth >= depth {
      if line.depth > depth, !made.items.isEmpty {
        let child = list(from: &lines, depth: min(line.depth, depth + 1))
        if let child { made.items[made.items.count - 1].children.append(child) }
        // A divider between two lists of one item.
        if let next = lines.first, next.isDivider, next.depth > depth { lines = lines.dropFirst() }
      } else if line.isOrdered == made.isOrdered {
        made.items.append(RichList.Item(line.runs))
        lines = lines.dropFirst()
      } else {
        break
      }
    }
    return made
  }
}
