/// 正文 as it is kept.
extension RichText {
  package var json: JSON { .array(blocks.map(\.json)) }

  /// Nil when it was not written by `json`.
  package init?(_ json: JSON) {
    guard let blocks = json.array?.allOrNone(RichBlock.init) else { return nil }
    self.init(blocks)
  }
}

extension RichBlock {
  fileprivate var json: JSON {
    switch self {
    case .heading(let level, let runs): ["heading": .integer(level), "text": runs.json]
    case .paragraph(let runs): ["text": runs.json]
    case .list(let list): ["list": list.json]
    case .table(let table):
      ["heads": .integer(table.heads), "table": .array(table.rows.map { .array($0.map(\.json)) })]
    case .picture(let picture): ["picture": .string(picture.file), "description": .string(picture.description)]
    }
  }

  fileprivate init?(_ json: JSON) {
    if let level = json["heading"]?.integer, let runs = json["text"].flatMap([RichRun].init) {
      self = .heading(level: level, runs)
    } else if let runs = json["text"].flatMap([RichRun].init) {
      self = .paragraph(runs)
    } else if let list = json["list"].flatMap(RichList.init) {
      self = .list(list)
    } else if let rows = json["table"]?.array, let heads = json["heads"]?.integer {
      guard let rows = rows.allOrNone({ $0.array?.allOrNone(RichTable.Cell.init) }) else { return nil }
      self = .table(RichTable(heads: heads, rows))
    } else if let file = json["picture"]?.string, let description = json["description"]?.string {
      self = .picture(RichPicture(file: file, description: description))
    } else {
      return nil
    }
  }
}

extension [RichRun] {
  fileprivate var json: JSON {
    .array(
      map { run in
        var members: [JSON.Member] = [.init("text", .string(run.text))]
        if run.isStrong { members.append(.init("strong", true)) }
        if let link = run.link { members.append(.init("link", .string(link.address))) }
        if run.script != .baseline { members.append(.init("script", .string(run.script.rawValue))) }
        return members.count == 1 ? .string(run.text) : .object(members)
      })
  }

  fileprivate init?(_ json: JSON) {
    let runs = json.array?.allOrNone { run -> RichRun? in
      if let text = run.string { return RichRun(text) }
      guard let text = run["text"]?.string else { return nil }
      let link = run["link"]?.string.map { RichLink($0) }
      // A stored address that may not be followed is no address.
      if case .some(nil) = link { return nil }
      let script = run["script"].map { $0.string.flatMap(RichScript.init) }
      if case .some(nil) = script { return nil }
      return RichRun(
        text, isStrong: run["strong"] == true, link: link ?? nil, script: script.flatMap(\.self) ?? .baseline)
    }
    guard let runs else { return nil }
    self = runs
  }
}

extension RichList {
  fileprivate var json: JSON {
    [
      "ordered": .bool(isOrdered),
      "items": .array(
        items.map { ["text": $0.runs.json, "lists": .array($0.children.map(\.json))] }),
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard case .bool(let isOrdered)? = json["ordered"], let items = json["items"]?.array?.allOrNone(Item.init) else {
      return nil
    }
    self.init(isOrdered: isOrdered, items)
  }
}

extension RichList.Item {
  fileprivate init?(_ json: JSON) {
    guard let runs = json["text"].flatMap([RichRun].init), let lists = json["lists"]?.array?.allOrNone(RichList.init)
    else { return nil }
    self.init(runs, children: lists)
  }
}

extension RichTable.Cell {
  fileprivate var json: JSON {
    guard rowSpan > 1 || columnSpan > 1 else { return runs.json }
    return ["text": runs.json, "rows": .integer(rowSpan), "columns": .integer(columnSpan)]
  }

  fileprivate init?(_ json: JSON) {
    if let runs = [RichRun](json) { self.init(runs); return }
    guard let runs = json["text"].flatMap([RichRun].init), let rows = json["rows"]?.integer,
      let columns = json["columns"]?.integer, (1...1_000).contains(rows), (1...1_000).contains(columns)
    else { return nil }
    self.init(runs, rowSpan: rows, columnSpan: columns)
  }
}

extension [JSON] {
  /// Nil as soon as one of them is none.
  func allOrNone<Value>(_ read: (JSON) -> Value?) -> [Value]? {
    var values: [Value] = []
    for json in self {
      guard let value = read(json) else { return nil }
      values.append(value)
    }
    return values
  }
}
