/// 词表文件: lines `种类 原词 建议 理由 处置要求 例外`, the exceptions parted by `|`; the first line is `版本` and the version, the next may
/// be `名称` and the list's name and `日期` and the day of the version, as a list that is installed must have; lines that begin with `#` and empty lines say nothing. Cells are parted by tabs, or by commas as Excel saves CSV: by what follows `版本`.
package enum PhraseListFault: Hashable, Sendable {
  case versionMissing
  case tooLarge
  case day(line: Int, String)
  case columns(line: Int, count: Int)
  case kind(line: Int, String)
  case severity(line: Int, String)
  case empty(line: Int, column: String)
  case sameAsSuggestion(line: Int)
  case exceptionWithout(line: Int, String)
  case twice(line: Int, String)

  package var sentence: String {
    switch self {
    case .versionMissing: "词表第一行应为“版本”和版本号，中间用制表符或逗号隔开。"
    case .tooLarge: "词表超过\(PhraseList.mostEntries)行，请分开或删减。"
    case .day(let line, let text): "词表第\(line)行的日期“\(text)”不是日期，应写成“2026-11-02”的样子。"
    case .columns(let line, let count): "词表第\(line)行有\(count)列，应为5列或6列，用制表符或逗号隔开。"
    case .kind(let line, let text): "词表第\(line)行的种类“\(text)”不认识，应为禁用、易错或过时。"
    case .severity(let line, let text): "词表第\(line)行的处置要求“\(text)”不认识，应为拦截、须说明理由或提示。"
    case .empty(let line, let column): "词表第\(line)行没有填写\(column)。"
    case .sameAsSuggestion(let line): "词表第\(line)行的建议与原词相同。"
    case .exceptionWithout(let line, let text): "词表第\(line)行的例外“\(text)”不含原词，不起作用。"
    case .twice(let line, let text): "词表第\(line)行的“\(text)”已在前面出现。"
    }
  }
}

/// All that is wrong with a list, by line.
package struct PhraseListProblem: Error, Hashable, Sendable {
  package let faults: [PhraseListFault]

  package init(faults: [PhraseListFault]) { self.faults = faults }
}

extension PhraseList {
  /// An office's list has some hundreds.
  package static let mostEntries = 50_000

  /// - Parameter digest: Of the file's bytes, by which its version is known again.
  /// - Throws: Every fault at once, so that the file is mended in one go.
  package init(parsing text: String, digest: String? = nil) throws(PhraseListProblem) {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let row = PhraseListRow(isCommaSeparated: text.hasPrefix("版本,"))
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.count <= Self.mostEntries else { throw PhraseListProblem(faults: [.tooLarge]) }
    var (faults, entries, seen): ([PhraseListFault], [PhraseEntry], Set<String>) = ([], [], [])
    let version = lines.first.flatMap { Self.version(row.cells($0)) }
    if version == nil { faults.append(.versionMissing) }
    let head = PhraseListHead(lines.dropFirst().prefix(2).map(row.cells))
    if let text = head.wrongDay { faults.append(.day(line: head.dayLine, text)) }
    for (number, line) in zip(2..., lines.dropFirst()).dropFirst(head.lines)
    where !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace) {
      switch PhraseEntry.parsed(row.cells(line), number) {
      case .failure(let problem): faults += problem.faults
      case .success(let entry) where !seen.insert(entry.wrong).inserted:
        faults.append(.twice(line: number, entry.wrong))
      case .success(let entry): entries.append(entry)
      }
    }
    guard let version, faults.isEmpty else { throw PhraseListProblem(faults: faults) }
    self.init(version: version, name: head.name, day: head.day, digest: digest, entries: entries)
  }

  private static func version(_ cells: [String]) -> String? {
    guard cells.count == 2, cells[0] == "版本", !cells[1].allSatisfy(\.isWhitespace) else { return nil }
    return cells[1]
  }
}

/// 词表的名称和日期, in the lines behind the version; a list without them is read all the same.
private struct PhraseListHead {
  private(set) var name = ""
  private(set) var day: Day?
  /// How many lines they take.
  private(set) var lines = 0
  private(set) var wrongDay: String?
  /// Counted from 1.
  private(set) var dayLine = 0

  init(_ rows: [[String]]) {
    for cells in rows {
      guard cells.count == 2, cells[0] == "名称" || cells[0] == "日期" else { return }
      lines += 1
      if cells[0] == "名称" {
        name = cells[1]
      } else {
        (day, dayLine) = (Day(iso: cells[1]), lines + 1)
        if day == nil { wrongDay = cells[1] }
      }
    }
  }
}

extension PhraseEntry {
  fileprivate static func parsed(_ cells: [String], _ number: Int) -> Result<PhraseEntry, PhraseListProblem> {
    guard (5...6).contains(cells.count) else {
      return .failure(PhraseListProblem(faults: [.columns(line: number, count: cells.count)]))
    }
    var faults: [PhraseListFault] = []
    let kind = Kind.allCases.first { $0.rawValue == cells[0] || $0.chinese == cells[0] }
    let severity = ScreeningSeverity.allCases.first { $0.rawValue == cells[4] || $0.chinese == cells[4] }
    if kind == nil { faults.append(.kind(line: number, cells[0])) }
    if severity == nil { faults.append(.severity(line: number, cells[4])) }
    if cells[1].isEmpty { faults.append(.empty(line: number, column: "原词")) }
    if cells[3].isEmpty { faults.append(.empty(line: number, column: "理由")) }
    if !cells[1].isEmpty, cells[1] == cells[2] { faults.append(.sameAsSuggestion(line: number)) }
    let exceptions = cells.count == 6 ? cells[5].split(separator: "|").map(String.init) : []
    for phrase in exceptions where !phrase.contains(cells[1]) { faults.append(.exceptionWithout(line: number, phrase)) }
    guard let kind, let severity, faults.isEmpty else { return .failure(PhraseListProblem(faults: faults)) }
    // What is looked at is folded; what is looked for must be too.
    let wrong = ScreenedText(cells[1])
    return .success(
      PhraseEntry(
        kind: kind, wrong: wrong.string(0..<wrong.count), suggestion: cells[2], reason: cells[3], severity: severity,
        exceptInside: exceptions.map { ScreenedText($0) }.map { $0.string(0..<$0.count) }))
  }
}
