import Disclosure
import Registry

/// 案件列表的条件, as they stand in the address; the figures of 表四 lead here with theirs.
struct DisputeFilter {
  let query: FormValues
  let today: Day

  private static let names = ["year", "kind", "open", "group", "column"]

  var isAny: Bool { !Self.names.contains(where: query.has) }

  /// The same conditions at another address.
  var pairs: [(String, String)] { Self.names.filter(query.has).map { ($0, query[$0]) } }

  private var year: ReportingYear? { Int(query["year"]).flatMap { ReportingYear($0) } }

  private var cell: (TableFourGroup, TableFourColumn)? {
    guard let group = TableFourGroup(rawValue: query["group"]), let column = TableFourColumn(rawValue: query["column"])
    else { return nil }
    return (group, column)
  }

  func holds(_ file: DisputeFile, _ mappings: OutcomeMappings) -> Bool {
    if let kind = DisputeKind(rawValue: query["kind"]), file.registration.kind != kind { return false }
    if query["open"] == "1", !(file.dispute.isOpen || file.dispute.stage == .redoing) { return false }
    guard let year else { return true }
    let standing = file.dispute.standing(in: year, mappings)
    if let (group, column) = cell { return standing.counts(in: group, column) }
    return standing.column != nil || year.contains(file.registration.received)
  }

  /// What was chosen by a link and has no field of its own.
  var sentence: String? {
    guard let year, let (group, column) = cell else { return nil }
    return "只列出\(year.year)年表四“\(group.label)”“\(column.label)”所计的案件。"
  }

  func fields(_ files: [DisputeFile]) -> [Field] {
    let any = Choice("", "全部")
    let years = Set(files.map(\.registration.accepted.year)).union([today.year])
    let span = (years.min() ?? today.year)...(years.max() ?? today.year)
    return [
      Field(
        "year", "年度", .select([any] + span.reversed().map { Choice(String($0), "\($0)年") }), value: query["year"]),
      Field(
        "kind", "类型", .select([any] + DisputeKind.allCases.map { Choice($0.rawValue, $0.chinese) }),
        value: query["kind"]),
      Field("open", "办理情况", .select([any, Choice("1", "没有办结")]), value: query["open"]),
    ]
  }
}
