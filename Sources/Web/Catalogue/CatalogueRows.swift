import Disclosure
import Documents
import Registry

/// 目录各行 between preview and confirmation: `[[code, row]…]`, read as strictly as the log.
enum CatalogueRows {
  static func text(of rows: [CatalogueRow]) -> String {
    JSON.array(rows.map { .array([.string($0.code.rawValue), $0.json]) }).text
  }

  /// Nil when anything of it is not as it was written.
  static func read(_ text: String) -> [CatalogueRow]? {
    guard let lines = (try? JSON.parse(Array(text.utf8)))?.array else { return nil }
    let rows = lines.compactMap { line -> CatalogueRow? in
      guard let cells = line.array, cells.count == 2, let code = cells[0].string, !code.isEmpty else { return nil }
      return CatalogueRow(code: RowCode(code), json: cells[1])
    }
    return rows.count == lines.count && !rows.isEmpty ? rows : nil
  }
}

/// 新旧目录对照.
struct CatalogueChange {
  let added: [CatalogueRow]
  let removed: [CatalogueRow]
  let changed: [CatalogueRow]

  init(from former: [CatalogueRow], to rows: [CatalogueRow]) {
    let known = Dictionary(former.map { ($0.code, $0) }) { first, _ in first }
    let codes = Set(rows.map(\.code))
    added = rows.filter { known[$0.code] == nil }
    removed = former.filter { !codes.contains($0.code) }
    changed = rows.filter { row in known[row.code].map { $0 != row } ?? false }
  }
}
