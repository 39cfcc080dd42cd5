import Disclosure
import Documents

/// 记录条件: days and page of a list of records, as they stand in the address.
struct LogQuery {
  static let pageSize = 50
  /// Lines of one file, the newest; for what is older the days are chosen.
  static let mostExported = 100_000
  static let exportHint = "一次最多导出最近的 100,000 条，更早的请先按日期筛选。"

  let values: FormValues
  private(set) var from: Day?
  private(set) var through: Day?
  private(set) var faults: [FieldFault] = []
  /// From 1.
  let page: Int

  init(_ values: FormValues) {
    self.values = values
    page = min(max(Int(values["page"]) ?? 1, 1), 1_000_000)
    from = day("from")
    through = day("through")
  }

  var offset: Int { (page - 1) * LogQuery.pageSize }

  private mutating func day(_ name: String) -> Day? {
    guard values.has(name) else { return nil }
    let day = Day(iso: values[name])
    if day == nil { faults.append(FieldFault(name, "日期请写成 2026-03-13 的形式。")) }
    return day
  }

  /// With the same conditions: on another page, or in another form.
  func address(_ path: String, _ names: [String], page: Int = 1) -> String {
    var pairs = (["organ"] + names + ["from", "through"]).map { ($0, values[$0]) }
    if page > 1 { pairs.append(("page", String(page))) }
    let query = PercentEncoding.query(pairs)
    return query.isEmpty ? path : "\(path)?\(query)"
  }

  static let days = [Field("from", "日期从", .day), Field("through", "日期至", .day)]
}

/// 导出: rows as a file for spreadsheets.
struct CSVFile {
  let name: String
  let rows: [[String]]

  var answer: Answer {
    .download(CommaSeparatedText.bytes(rows), name: "\(name).csv", type: "text/csv; charset=utf-8")
  }
}
