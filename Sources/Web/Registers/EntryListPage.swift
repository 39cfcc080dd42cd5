import Disclosure
import Documents
import Registry

/// 行政许可、行政处罚、行政强制、行政事业性收费: the entries of a year, whose sum stands in 表二.
enum EntryListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let kind = RegisterKind(rawValue: visit.query["kind"]) ?? .licences
    let year = try viewed.year()
    let entries = try await Entries(viewed, kind).of(year)
    let facts = try await visit.registry.publicationFacts(of: viewed.organ.id, year: year, for: viewed.viewer)
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let list =
      entries.isEmpty ? empty(viewed, kind, year) : table(entries, viewed, kind, directory)
    return .page(
      viewed.page(
        "\(kind.chinese)登记", trail: [Crumb("登记", viewed.address(Links.registers))],
        body: """
          \(viewed.registers(Links.registerEntries, kind).markup)\(viewed.done)\(doors(viewed, kind))\
          \(filter(viewed, kind, year))\(sum(facts.tableTwo, kind, year))\(list)
          """))
  }

  private static func filter(_ viewed: ViewedOrgan, _ kind: RegisterKind, _ year: ReportingYear) -> Markup {
    let organ = viewed.isOwn ? [] : [("organ", viewed.organ.id.rawValue)]
    return FilterForm(Links.registerEntries, [viewed.yearField(year)], kept: organ + [("kind", kind.rawValue)]).markup
  }

  private static func doors(_ viewed: ViewedOrgan, _ kind: RegisterKind) -> Markup {
    guard viewed.may(.keepRegisters) else { return "" }
    return doorLinks([
      viewed.form("entry-add", "登记\(kind.chinese)", [("kind", kind.rawValue)]),
      "<a href=\"\(Links.importRegisters)\">从 Excel 导入</a>",
    ])
  }

  /// As the report will print it.
  private static func sum(_ table: TableTwo, _ kind: RegisterKind, _ year: ReportingYear) -> Markup {
    guard let decision = kind.decision else {
      return table.feesWan.map { "<p>\(year.year)年表二：收费金额 \($0.description) 万元。</p>\n" } ?? ""
    }
    return table[decision].map { "<p>\(year.year)年表二：处理决定数量 \($0) 件。</p>\n" } ?? ""
  }

  private static func empty(_ viewed: ViewedOrgan, _ kind: RegisterKind, _ year: ReportingYear) -> Markup {
    let next =
      viewed.may(.keepRegisters)
      ? ("登记\(kind.chinese)", viewed.address(RegisterForms.shelf.address("entry-add"), [("kind", kind.rawValue)])) : nil
    return EmptyState("\(year.year)年没有登记。全年没有发生的，也请按月登记合计为 0，表二才填 0，否则留空。", next: next).markup
  }

  private static func table(
    _ entries: [Entries.Line], _ viewed: ViewedOrgan, _ kind: RegisterKind, _ directory: Directory
  ) -> Markup {
    let canKeep = viewed.may(.keepRegisters)
    let heads: [DataTable.Column] =
      [.init("日期或者月份"), .init(kind.quantityLabel, isNumber: true), .init("来源"), .init("登记日期"), .init("登记人")]
      + (canKeep ? [.init("办理")] : [])
    return DataTable(
      "\(kind.chinese)登记", heads,
      rows: entries.map { line in
        let pairs = [("kind", kind.rawValue), ("id", line.id)]
        let author = line.author == "console" ? "命令行" : directory.name(of: PersonID(line.author))
        let steps: Markup =
          "<span class=\"cell-links\">\(viewed.form("entry-correct", "更正", pairs))\(viewed.form("entry-withdraw", "撤销", pairs))</span>"
        return [
          unbroken(line.span.chinese), "\(line.quantity)", "\(line.source ?? "")", unbroken(line.entered.description),
          "\(author)",
        ] + (canKeep ? [steps] : [])
      }
    ).markup
  }
}

/// 登记条目 of one kind, decisions and money alike.
struct Entries {
  struct Line {
    let id: String
    let span: RegisterSpan
    let quantity: String
    let source: String?
    let entered: Day
    let author: String
  }

  let lines: [Line]

  init(_ viewed: ViewedOrgan, _ kind: RegisterKind) async throws {
    let (registry, organ) = (viewed.registry, viewed.organ.id)
    if let decision = kind.decision {
      lines = try await registry.enforcementEntries(of: organ, for: viewed.viewer)
        .filter { $0.entry.decision == decision }
        .map { Line($0, $0.entry.span, String($0.entry.quantity), $0.entry.source) }
    } else {
      lines = try await registry.chargeEntries(of: organ, for: viewed.viewer)
        .map { Line($0, $0.entry.span, $0.entry.amount.description, $0.entry.source) }
    }
  }

  /// The newest first.
  func of(_ year: ReportingYear) -> [Line] {
    lines.filter { year.contains($0.span.countedOn) }.sorted { ($0.span.countedOn, $0.id) > ($1.span.countedOn, $1.id) }
  }
}

extension Entries.Line {
  fileprivate init<Entry>(
    _ registered: Registered<Entry>, _ span: RegisterSpan, _ quantity: String, _ source: String?
  ) {
    self.init(
      id: registered.id, span: span, quantity: quantity, source: source, entered: registered.entered,
      author: registered.author)
  }
}
