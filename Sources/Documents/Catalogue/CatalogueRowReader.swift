import Disclosure

/// Reads one row beneath the head; what cannot be tied is noted with its place.
struct CatalogueRowReader {
  let row: CatalogueGrid.Row
  let head: CatalogueHead
  let sheet: String
  private(set) var faults: [LedgerFault] = []

  init(_ row: CatalogueGrid.Row, beneath head: CatalogueHead, in sheet: String) {
    self.row = row
    self.head = head
    self.sheet = sheet
  }

  /// Nil when something is wrong with it.
  mutating func read(prefix: String) -> CatalogueRow? {
    let code = text(.code)
    let (heading, elements, basis) = (text(.heading), text(.elements), text(.basis))
    let (limit, publisher) = (text(.limit), text(.publisher))
    let matter = has(.matter) ? text(.matter, mayBeBlank: true) : nil
    let (channels, audience) = (channels(), audience())
    let (manners, tiers) = (manners(), tiers())
    guard let code, let heading, let elements, let basis, let limit, let publisher, let channels, let audience,
      let manners, let tiers, faults.isEmpty
    else { return nil }
    return CatalogueRow(
      code: RowCode(prefix + code.withoutSpace), heading: heading.onOneLine,
      matter: matter.flatMap { $0.isEmpty ? nil : $0.onOneLine }, elements: elements, basis: basis,
      limit: PublicationLimit(limit.onOneLine), publisher: publisher.onOneLine, channels: channels,
      audience: audience, manners: manners, tiers: tiers)
  }

  private mutating func note(_ field: CatalogueField, _ message: String) {
    faults.append(LedgerFault(sheet: sheet, row: row.number, column: field.title, message: message))
  }

  // MARK: - Cells

  private func has(_ field: CatalogueField) -> Bool { place(of: .field(field)) != nil }

  private func place(of column: CatalogueColumn) -> Int? { head.columns.first { $0.value == column }?.key }

  private func cell(_ column: CatalogueColumn) -> String? {
    place(of: column).flatMap { row.cells.indices.contains($0) ? row.cells[$0].text : "" }
  }

  private mutating func text(_ field: CatalogueField, mayBeBlank: Bool = false) -> String? {
    guard let text = cell(.field(field)) else { return nil }
    if text.isEmpty, !mayBeBlank {
      note(field, "没有填写。与上一行相同的，请合并单元格或者逐行填写。")
      return nil
    }
    return text
  }

  /// What is chosen: the marked columns of a group, or the words of its one cell.
  private mutating func chosen<Choice: Hashable>(
    _ field: CatalogueField, _ choices: (CatalogueColumn) -> Set<Choice>, _ read: (String) -> Choice?
  ) -> Set<Choice>? {
    do throws(CellRefusal) {
      var result: Set<Choice> = []
      for column in head.columns.values where column.field == field && column != .field(field) {
        if let text = cell(column), try CatalogueWords.isMarked(text) { result.formUnion(choices(column)) }
      }
      if let text = cell(.field(field)) { result.formUnion(try words(of: text, read)) }
      guard !result.isEmpty else { throw CellRefusal("没有选中任何一项。") }
      return result
    } catch {
      note(field, error.message)
      return nil
    }
  }

  private func words<Choice: Hashable>(
    of text: String, _ read: (String) -> Choice?
  ) throws(CellRefusal) -> Set<Choice> {
    // A name may hold a mark of enumeration itself.
    if let whole = read(text) { return [whole] }
    var result: Set<Choice> = []
    for word in try CatalogueWords.chosen(in: text) {
      if let choice = read(word) {
        result.insert(choice)
        continue
      }
      for part in word.split(whereSeparator: { $0.isWhitespace || "/／".contains($0) }).map(String.init) {
        guard let choice = read(part) else { throw CellRefusal("“\(word.prefix(30))”无法辨认。") }
        result.insert(choice)
      }
    }
    return result
  }

  private mutating func channels() -> Set<CatalogueChannel>? {
    chosen(.channels, { if case .channel(let channel) = $0 { [channel] } else { [] } }, CatalogueWords.channel)
  }

  private mutating func manners() -> Set<CatalogueManner>? {
    chosen(.manner, { if case .manner(let manner) = $0 { [manner] } else { [] } }, CatalogueWords.manner)
  }

  private mutating func tiers() -> Set<CatalogueTier>? {
    chosen(.tier, { if case .tiers(let tiers) = $0 { tiers } else { [] } }, CatalogueWords.tier)
  }

  // MARK: - 公开对象

  private mutating func audience() -> CatalogueAudience? {
    do throws(CellRefusal) {
      var everybody = false
      var group: String?
      if let text = cell(.everybody) { everybody = try CatalogueWords.isMarked(text) }
      if let text = cell(.particular) { group = try Self.group(text) }
      if let text = cell(.field(.audience)) {
        for word in try CatalogueWords.chosen(in: text) { try Self.take(word, &everybody, &group) }
      }
      guard let audience = CatalogueAudience(isEverybody: everybody, group: group) else {
        throw CellRefusal("没有选中任何一项。")
      }
      return audience
    } catch {
      note(.audience, error.message)
      return nil
    }
  }

  /// A mark, or the group's own name.
  private static func group(_ text: String) throws(CellRefusal) -> String? {
    if text.contains("\u{FFFD}") { return try CatalogueWords.isMarked(text) ? "" : nil }
    let marks = text.withoutSpace
    if marks.count <= 1 { return try CatalogueWords.isMarked(text) ? "" : nil }
    return try CatalogueWords.chosen(in: text).first
  }

  private static func take(
    _ word: String, _ everybody: inout Bool, _ group: inout String?
  ) throws(CellRefusal) {
    let shape = CatalogueField.comparable(word)
    if CatalogueWords.everybody.contains(shape) {
      everybody = true
    } else if let name = CatalogueWords.group.map(CatalogueField.comparable).first(where: { shape.hasPrefix($0) }) {
      group = joined(group, String(shape.dropFirst(name.count).filter { !"():_".contains($0) }))
    } else {
      group = joined(group, word.filter { !"()（）_".contains($0) }.trimmed)
    }
  }

  private static func joined(_ group: String?, _ more: String) -> String {
    [group, more].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "、")
  }
}

extension String {
  /// Line ends within a cell are no part of a name.
  fileprivate var onOneLine: String { filter { !$0.isNewline }.trimmed }
}
