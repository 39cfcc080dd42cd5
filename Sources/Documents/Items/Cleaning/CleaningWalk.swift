/// Goes through a parsed page and takes what a body can hold. Depth is limited, so that it may call itself.
struct CleaningWalk {
  /// What takes the words.
  enum Container { case page, item, line, wordItem }

  let container: Container
  var notes: Set<CleaningNote> = []
  /// Of the page so far.
  var cells = 0
  var flow = CleaningFlow()
  /// Lists within an item.
  var lists: [RichList] = []
  /// What Word wrote before a paragraph of a list: `·`, `1.`
  var wordMark = ""
  private var blocks: [RichBlock] = []
  private var wordList = WordList()

  init(_ container: Container) { self.container = container }

  mutating func finished() -> [RichBlock] {
    endBlock()
    endWordList()
    return blocks
  }

  // MARK: Nodes

  mutating func take(_ node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    if node.isText { return take(words: node, style) }
    guard node.isElement else { return }
    guard style.depth < RichTextCleaning.deepest else { throw .tooDeep }
    notes.formUnion(node.attributeNotes)
    let name = node.name
    if let note = CleaningElements.dropped[name] {
      add(note)
      return try takeEscaped(from: node, style)
    }
    if let note = node.hiddenNote { return add(note) }
    switch name {
    case "table": try take(table: node, style)
    case "ul", "ol", "menu", "dir": try take(list: node, style)
    case "li": try take(strayItem: node, style)
    case "h1", "h2", "h3", "h4", "h5", "h6": try take(heading: node, style)
    case "br": flow.lineBreak(style)
    default:
      if CleaningElements.blocks.contains(name) { return try take(block: node, style) }
      if container == .wordItem, node.isWordMark { return try takeWordMark(node, style) }
      try takeChildren(of: node, style.inside(node, &notes))
    }
  }

  /// What the parser put into a dropped element though it cannot be there: everything behind an element that holds nothing, and blocks behind a
  /// drawing that was never closed.
  private mutating func takeEscaped(from node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    if CleaningElements.void.contains(node.name) { return try takeChildren(of: node, style) }
    guard node.name == "svg" || node.name == "math" else { return }
    var child = node.firstChild
    while let current = child {
      if current.isElement,
        CleaningElements.blocks.contains(current.name) || CleaningElements.others.contains(current.name)
      {
        try take(current, style.deeper)
      }
      child = current.next
    }
  }

  mutating func add(_ note: CleaningNote?) { if let note { notes.insert(note) } }

  mutating func takeChildren(of node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    var style = style
    style.depth += 1
    var child = node.firstChild
    while let current = child {
      try take(current, style)
      child = current.next
    }
  }

  private mutating func take(words node: HTMLNode, _ style: CleaningStyle) {
    guard let content = node.content else { return }
    guard style.keepsLines else { return take(String(cString: content), style) }
    for (index, line) in String(cString: content).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if index > 0 { flow.lineBreak(style) }
      take(String(line), style)
    }
  }

  private mutating func take(_ text: String, _ style: CleaningStyle) {
    flow.append(text, style)
    if flow.isDamaged { notes.insert(.characters) }
  }

  /// What is within `node`, in a walk of its own.
  mutating func inside(
    _ container: Container, _ node: HTMLNode, _ style: CleaningStyle
  ) throws(CleaningRefusal) -> CleaningWalk {
    try inside(container) { (walk) throws(CleaningRefusal) in try walk.takeChildren(of: node, style) }
  }

  mutating func inside(
    _ container: Container, _ body: (inout CleaningWalk) throws(CleaningRefusal) -> Void
  ) throws(CleaningRefusal) -> CleaningWalk {
    var walk = CleaningWalk(container)
    walk.cells = cells
    try body(&walk)
    notes.formUnion(walk.notes)
    cells = walk.cells
    return walk
  }

  // MARK: Blocks

  mutating func take(block node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    var style = style.inside(node, &notes)
    if node.name == "pre" { style.keepsLines = true }
    endBlock()
    if container == .page, let level = node.wordListLevel {
      let words = try inside(.wordItem, node, style)
      if let line = WordList.Line(level: level, mark: words.wordMark, words.words) { return wordList.append(line) }
      let mark = words.wordMark.trimmed
      flow.append(mark.last?.isASCII == true ? mark + " " : mark, CleaningStyle())
      for run in words.words { takeAgain(run) }
    } else {
      try takeChildren(of: node, style)
    }
    endBlock()
  }

  private mutating func takeWordMark(_ node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    wordMark += try inside(.line, node, style).words.plain
  }

  private mutating func take(heading node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    let style = style.inside(node, &notes)
    // A heading that was never closed takes in the whole page.
    guard container == .page, !node.contains(["table", "ul", "ol", "p", "div"]) else {
      return try take(block: node, style)
    }
    endBlock()
    let words = try inside(.line, node, style).words
    guard words.plain.count <= 200 else { return append(.paragraph(words)) }
    let level = node.name == "h1" || node.name == "h2" ? 2 : node.name == "h3" ? 3 : 4
    append(.heading(level: level, words))
  }

  /// The words read, for a block of their own.
  var words: [RichRun] {
    var flow = flow
    return flow.take().normal
  }

  mutating func endBlock() {
    guard container == .page else { return flow.endBlock() }
    for paragraph in CleaningParagraphs.of(flow.take()) {
      if let item = CleaningParagraphs.bullet(paragraph) {
        wordList.append(WordList.Line(item))
      } else {
        append(.paragraph(paragraph))
      }
    }
  }

  mutating func append(_ block: RichBlock) {
    endWordList()
    if let block = block.normal { blocks.append(block) }
  }

  private mutating func endWordList() {
    for block in wordList.take() { if let block = block.normal { blocks.append(block) } }
  }

  private mutating func take(strayItem node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    guard container == .page else { return try take(block: node, style) }
    endBlock()
    let item = try inside(.item, node, style.inside(node, &notes))
    guard item.lists.isEmpty else {
      return append(.list(RichList(isOrdered: false, [RichList.Item(item.words, children: item.lists)])))
    }
    wordList.append(WordList.Line(item.words))
  }
}

/// 段落: what stands between blank lines, or behind an indent that was typed, is a paragraph of its own.
enum CleaningParagraphs {
  static func of(_ runs: [RichRun]) -> [[RichRun]] {
    var paragraphs: [[[RichRun]]] = [[]]
    for line in runs.lines {
      let plain = line.plain
      let words = line.normal
      if words.isEmpty || plain.hasPrefix("\u{3000}\u{3000}") || bullet(words) != nil { paragraphs.append([]) }
      if !words.isEmpty { paragraphs[paragraphs.count - 1].append(words) }
    }
    return paragraphs.map { [RichRun].joined($0).normal }.filter { !$0.isEmpty }
  }

  /// What stands behind the bullet of a paragraph that is typed as an item; nil for any other.
  static func bullet(_ runs: [RichRun]) -> [RichRun]? {
    let start = runs.plain.prefix(2)
    guard let mark = start.first, "·•●▪■◆".contains(mark), start.dropFirst().first?.isWhitespace == true else {
      return nil
    }
    return runs.withoutFirst(2)
  }
}
