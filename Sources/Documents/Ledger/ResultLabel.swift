import Disclosure

/// 办理结果的写法: reads what a clerk writes for one of the 21 results of 表三.
///
/// Understood are the full label, its kernel (「三类内部事务信息」), its number (「三（三）5」, 「（三）5」, 「三、（三）5.」) and both
/// together, with brackets of either width. A number and a name that disagree are refused, as is everything that could
/// mean two rows.
enum ResultLabel {
  enum Refusal: Error, Hashable {
    /// 「不予公开」: a heading over several rows.
    case heading(TableThreeBlock)
    /// 「（七）总计」 and the rows that are no result.
    case notAResult(String)
    /// The number says one row, the name another.
    case contradictory(number: TableThreeRow)
    case unknown(nearest: TableThreeRow?)
  }

  static func read(_ text: String) throws(Refusal) -> TableThreeRow {
    var rest = Substring(comparable(text))
    for row in [TableThreeRow.received, .carriedIn, .handledTotal, .carriedOut]
    where names(of: row).contains(String(rest)) {
      throw .notAResult(row.label)
    }
    let ordinal = takeBlockNumber(from: &rest)
    if ordinal == 7 { throw .notAResult(TableThreeRow.handledTotal.label) }
    let block = try takeBlock(ordinal, from: &rest)
    let digit = takeDigit(from: &rest)
    return try row(ordinal: ordinal, block: block, digit: digit, name: String(rest))
  }

  /// Half-width, without white space, quotation marks and list marks between the parts.
  private static func comparable(_ text: String) -> String {
    String(text.halfWidth.withoutSpace.filter { !"“”‘’\"'「」《》-—–:>/·|_*;。".contains($0) })
  }

  /// Takes 「三、(三)」, 「三(三)」 or 「(三)」; the number in brackets. Brackets around something else are left alone.
  private static func takeBlockNumber(from rest: inout Substring) -> Int? {
    var trial = rest
    if trial.hasPrefix("三") {
      trial.removeFirst()
      if let mark = trial.first, "、.,".contains(mark) { trial.removeFirst() }
      if trial.hasPrefix("本年度办理结果") { trial.removeFirst(7) }
    }
    guard trial.first == "(" else { return nil }
    trial.removeFirst()
    guard let numeral = trial.first, let place = Array("一二三四五六七").firstIndex(of: numeral) else { return nil }
    trial.removeFirst()
    guard trial.first == ")" else { return nil }
    trial.removeFirst()
    if let mark = trial.first, "、.,".contains(mark) { trial.removeFirst() }
    rest = trial
    return place + 1
  }

  /// Takes 「不予公开」 and the like before a row's own label. With a number that says another block, refuses.
  private static func takeBlock(_ ordinal: Int?, from rest: inout Substring) throws(Refusal) -> TableThreeBlock? {
    let numbered = ordinal.flatMap { TableThreeBlock(ordinal: $0) }
    for block in TableThreeBlock.allCases where rest.hasPrefix(block.name) {
      if ordinal != nil, numbered != block { throw .unknown(nearest: nil) }
      rest.removeFirst(block.name.count)
      if let mark = rest.first, "、.,".contains(mark) { rest.removeFirst() }
      return block
    }
    return numbered
  }

  private static func takeDigit(from rest: inout Substring) -> Int? {
    guard let first = rest.first, first.isASCII, let digit = first.wholeNumberValue else { return nil }
    rest.removeFirst()
    if let mark = rest.first, "、.,".contains(mark) { rest.removeFirst() }
    return digit
  }

  private static func row(
    ordinal: Int?, block: TableThreeBlock?, digit: Int?, name: String
  ) throws(Refusal) -> TableThreeRow {
    let named = name.isEmpty ? nil : rowsByName(name)
    if let block {
      guard let digit else {
        guard let named else { throw .heading(block) }
        return try only(named.filter { $0.block == block }, name: name)
      }
      guard block.rows2021.indices.contains(digit - 1) else { throw .unknown(nearest: nil) }
      return try agreeing(block.rows2021[digit - 1], with: named)
    }
    if let ordinal {
      guard digit == nil else { throw .unknown(nearest: nil) }
      return try agreeing(ordinal == 1 ? .granted : .partlyGranted, with: named)
    }
    guard let named else { throw .unknown(nearest: nil) }
    // A digit without its block is the list mark before the name.
    guard let digit else { return try only(named, name: name) }
    let row = try only(named, name: name)
    guard row.number == digit else { throw .contradictory(number: row) }
    return row
  }

  private static func agreeing(_ row: TableThreeRow, with named: [TableThreeRow]?) throws(Refusal) -> TableThreeRow {
    guard let named, !named.contains(row) else { return row }
    throw .contradictory(number: row)
  }

  private static func only(_ rows: [TableThreeRow], name: String) throws(Refusal) -> TableThreeRow {
    if rows.count == 1, let row = rows.first { return row }
    throw .unknown(nearest: suggestion(for: name))
  }
}

extension ResultLabel {
  /// The rows that `name` (comparable, without numbers) can mean: the whole name, or a part of it that holds its kernel.
  private static func rowsByName(_ name: String) -> [TableThreeRow] {
    if let exact = TableThreeRow.results.first(where: { names(of: $0).contains(name) }) { return [exact] }
    return TableThreeRow.results.filter { row in
      guard let kernel = row.kernel, name.contains(kernel) else { return false }
      return names(of: row).contains { $0.contains(name) }
    }
  }

  /// The names of a row in comparable shape: its label without number, without its bracketed remark, and other wordings.
  private static func names(of row: TableThreeRow) -> [String] { comparableNames[row] ?? [] }

  private static let comparableNames: [TableThreeRow: [String]] = Dictionary(
    uniqueKeysWithValues: TableThreeRow.split.map { row in
      let label = comparable(row.label)
      var bare = Substring(label)
      _ = takeBlockNumber(from: &bare)
      _ = takeDigit(from: &bare)
      if !row.isResult, bare.count > 2, bare.dropFirst().first == "、" { bare = bare.dropFirst(2) }
      let short = bare.prefix { $0 != "(" }
      return (row, [label, String(bare), String(short)] + row.otherWordings)
    })

  private static func suggestion(for name: String) -> TableThreeRow? {
    for (word, row) in telling where name.contains(word) { return row }
    let labels = TableThreeRow.results.map(\.ledgerLabel)
    return nearest(to: name, among: labels).flatMap { best in TableThreeRow.results.first { $0.ledgerLabel == best } }
  }

  /// Words of replies that stand in 表三 under another name.
  private static let telling: [(String, TableThreeRow)] = [
    ("不存在", .notHeld), ("非本机关", .notHeld), ("不属于本机关", .notHeld), ("撤回", .otherHandling), ("撤销", .otherHandling),
    ("咨询", .otherHandling), ("已主动公开", .granted), ("同意公开", .granted), ("全部公开", .granted), ("商业秘密", .thirdPartyRights),
    ("隐私", .thirdPartyRights), ("投诉", .petition), ("举报", .petition), ("信访", .petition),
  ]
}

extension TableThreeBlock {
  fileprivate var ordinal: Int { (TableThreeBlock.allCases.firstIndex(of: self) ?? 0) + 3 }
  fileprivate init?(ordinal: Int) {
    guard let block = TableThreeBlock.allCases.first(where: { $0.ordinal == ordinal }) else { return nil }
    self = block
  }
  /// 「不予公开」, without the number.
  fileprivate var name: String { String(label.dropFirst(3)) }
  fileprivate var rows2021: [TableThreeRow] { rows.filter { $0 != .otherHandlingAll } }
}

extension TableThreeRow {
  /// The number of the row within its block.
  fileprivate var number: Int? { block.flatMap { $0.rows2021.firstIndex(of: self) }.map { $0 + 1 } }

  /// The word without which a shortened label is not this row.
  fileprivate var kernel: String? {
    switch self {
    case .stateSecret: "国家秘密"
    case .forbiddenByLaw: "法律行政法规禁止"
    case .threeSecuritiesOneStability: "三安全"
    case .thirdPartyRights: "第三方"
    case .internalAffairs: "内部事务"
    case .processInformation: "过程性"
    case .enforcementFile: "执法案卷"
    case .administrativeQuery: "行政查询"
    case .notHeld: "不掌握"
    case .wouldNeedCreation: "没有现成"
    case .stillUnclear: "仍不明确"
    case .petition: "信访举报投诉"
    case .repeated: "重复申请"
    case .publishedWork: "出版物"
    case .excessive: "大量反复"
    case .reconfirmation: "确认或重新"
    case .notSupplemented: "逾期不补正"
    case .feeUnpaid: "逾期未按收费"
    default: nil
    }
  }

  /// Wordings in use that are no part of the label.
  fileprivate var otherWordings: [String] {
    switch self {
    case .enforcementFile: ["行政执法案卷信息", "属于行政执法案卷信息"]
    case .wouldNeedCreation: ["需要另行制作"]
    case .stillUnclear: ["补正后仍不明确"]
    case .petition: ["信访类申请", "信访投诉举报类申请"]
    case .repeated: ["重复"]
    case .excessive: ["无正当理由大量反复"]
    case .feeUnpaid: ["逾期不缴费", "逾期未缴费"]
    default: []
    }
  }
}
