import CLibXML2

/// Lists of a page, nested as they are.
extension CleaningWalk {
  mutating func take(list node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    if node.countsOtherwise { notes.insert(.listNumbers) }
    endBlock()
    let inner = style.inside(node, &notes)
    if container == .line || container == .wordItem { return try take(listAsLines: node, inner) }
    let list = RichList(isOrdered: node.name == "ol", try items(of: node, inner))
    if container == .page { append(.list(list)) } else { lists.append(list) }
    endBlock()
  }

  private mutating func items(of node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) -> [RichList.Item] {
    var style = style
    style.depth += 1
    var items: [RichList.Item] = []
    var child = node.firstChild
    while let current = child {
      child = current.next
      let inner = try inside(.item) { (walk) throws(CleaningRefusal) in
        if current.isElement, current.name == "li" {
          try walk.take(item: current, style)
        } else {
          try walk.take(current, style)
        }
      }
      let words = inner.words
      // A list that stands between the items belongs to the one before it.
      if words.isEmpty, !items.isEmpty {
        items[items.count - 1].children += inner.lists
      } else if !words.isEmpty || !inner.lists.isEmpty {
        items.append(RichList.Item(words, children: inner.lists))
      }
    }
    return items
  }

  private mutating func take(item node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    notes.formUnion(node.attributeNotes)
    if let note = node.hiddenNote { return add(note) }
    if node.attribute("value") != nil { notes.insert(.listNumbers) }
    guard style.depth < RichTextCleaning.deepest else { throw .tooDeep }
    try takeChildren(of: node, style.inside(node, &notes))
  }

  /// In a cell, where no list can be: a line an item, with its number.
  private mutating func take(listAsLines node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    for (index, item) in try items(of: node, style).enumerated() {
      take(item, mark: node.name == "ol" ? "\(index + 1). " : "· ")
    }
  }

  private mutating func take(_ item: RichList.Item, mark: String) {
    flow.append(mark, CleaningStyle())
    for run in item.runs { takeAgain(run) }
    flow.endBlock()
    for list in item.children {
      for (index, item) in list.items.enumerated() {
        take(item, mark: list.isOrdered ? "\(index + 1). " : "· ")
      }
    }
  }

  mutating func takeAgain(_ run: RichRun) {
    let style = CleaningStyle(isStrong: run.isStrong, link: run.link, script: run.script)
    for (index, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { flow.lineBreak(style) }
      flow.append(String(line), style)
    }
  }
}

extension HTMLNode {
  /// Whether a list does not count 1, 2, 3.
  fileprivate var countsOtherwise: Bool {
    guard name == "ol", pointer.pointee.properties != nil else { return false }
    if let start = attribute("start")?.trimmed, start != "1" { return true }
    if attribute("reversed") != nil { return true }
    return attribute("type").map { $0.trimmed != "1" } ?? false
  }
}
