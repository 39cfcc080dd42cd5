import Disclosure
import Documents
import Registry

/// 数字单元格: the value, which leads to its cases; marked when set by hand, outlined when a check fails, last year faint beside it.
struct ReportFigureView {
  let opened: OpenedReport
  private let failing: [CellPlace: Finding.Severity]
  private let last: ReportFigures?
  private let shown: ReportFigures?

  init(opened: OpenedReport) {
    self.opened = opened
    var failing: [CellPlace: Finding.Severity] = [:]
    for judged in opened.draft.findings.all where judged.standing != .answered {
      for place in judged.finding.places where failing[place] != .error { failing[place] = judged.finding.severity }
    }
    self.failing = failing
    last = opened.draft.previous.flatMap(ReportFigures.init)
    shown = ReportFigures(opened.file.report)
  }

  func cell(_ place: CellPlace) -> (content: Markup, style: String) {
    let value = shown?[place]
    let isSet = opened.life.set[place] != nil
    let address = opened.address(Links.reportCell, [("cell", place.code)])
    let words: Markup = value.map { "\($0.description)" } ?? "<span class=\"quiet\">空白</span>"
    let mark: Markup = isSet ? "<span class=\"set-mark\" title=\"人工核定\">核</span>" : ""
    let before: Markup =
      last?[place].flatMap { $0 == value ? nil : "<span class=\"last-year\" title=\"上年\">\($0.description)</span>" }
      ?? ""
    let style = failing[place].map { $0 == .error ? "failing" : "doubtful" } ?? ""
    return ("<a href=\"\(address)\" title=\"\(place.chinese)\">\(words)</a>\(mark)\(before)", style)
  }

  /// The sentences of what fails in a table, right beneath it.
  func faults(inSection section: Int) -> Markup {
    let table: ReportTable = section == 2 ? .two : section == 3 ? .three : .four
    let faults = opened.draft.findings.all.filter { $0.finding.table == table && $0.standing == .blocking }
    guard !faults.isEmpty else { return "" }
    var items = Markup()
    items.append(faults) { "<li>\($0.finding.message)</li>" }
    return "<ul class=\"table-faults\">\(items)</ul>\n"
  }
}

extension Finding {
  /// The cells of which it speaks: one, or a column of the table.
  var places: [CellPlace] {
    guard let table else { return [] }
    if let row { return [CellPlace(table: table, row: row, column: column)] }
    guard let column else { return [] }
    return ReportFigures.places.filter { $0.table == table && $0.column == column }
  }
}
