/// 正文的一处: words of a body with their place, for screening and search.
package struct RichTextPart: Hashable, Sendable {
  package let place: RichTextPlace
  package let text: String
}

/// 位置 in a body, everything counted from 1.
package enum RichTextPlace: Hashable, Sendable {
  case heading(Int)
  case paragraph(Int)
  /// Of all items of all lists.
  case listItem(Int)
  /// The column is that of the grid; `head` stands above it.
  case cell(table: Int, row: Int, column: Int, head: String)
  case picture(Int)

  package var chinese: String {
    switch self {
    case .heading(let number): "第\(number)个小标题"
    case .paragraph(let number): "第\(number)段"
    case .listItem(let number): "列表第\(number)项"
    case .cell(let table, let row, let column, ""): "表\(table)第\(row)行第\(column)列"
    case .cell(let table, let row, let column, let head): "表\(table)第\(row)行第\(column)列（\(head)）"
    case .picture(let number): "第\(number)张图片的说明"
    }
  }
}

extension RichText {
  /// Every stretch of words, in reading order; what is blank is left out.
  package var parts: [RichTextPart] {
    var reader = PartReader()
    for block in blocks { reader.take(block) }
    return reader.parts
  }
}

private struct PartReader {
  private(set) var parts: [RichTextPart] = []
  private var (headings, paragraphs, items, tables, pictures) = (0, 0, 0, 0, 0)

  mutating func take(_ block: RichBlock) {
    switch block {
    case .heading(_, let runs):
      headings += 1
      add(.heading(headings), runs.plain)
    case .paragraph(let runs):
      paragraphs += 1
      add(.paragraph(paragraphs), runs.plain)
    case .list(let list): take(list)
    case .table(let table): take(table)
    case .picture(let picture):
      pictures += 1
      add(.picture(pictures), picture.description)
    }
  }

  private mutating func add(_ place: RichTextPlace, _ text: String) {
    if !text.isBlank { parts.append(RichTextPart(place: place, text: text)) }
  }

  private mutating func take(_ list: RichList) {
    for item in list.items {
      items += 1
      add(.listItem(items), item.runs.plain)
      for child in item.children { take(child) }
    }
  }

  private mutating func take(_ table: RichTable) {
    tables += 1
    let places = RichTableGrid(table).places
    // A table whose heads nobody marked has them in its first row.
    let headRows = max(table.heads, 1)
    var heads: [Int: [String]] = [:]
    for place in places where place.row < headRows {
      let words = place.cell.runs.plain.replacing("\n", with: "")
      guard !words.isEmpty else { continue }
      for column in place.columns where heads[column]?.last != words { heads[column, default: []].append(words) }
    }
    for place in places {
      let head = place.row < headRows ? "" : heads[place.column, default: []].joined(separator: "／")
      add(
        .cell(table: tables, row: place.row + 1, column: place.column + 1, head: head), place.cell.runs.plain)
    }
  }
}
