import Disclosure
import Documents
import Registry

/// 复议诉讼列表: what is due stands first, by its day; the rest by receipt, the newest first.
enum DisputeListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let list = try await DisputeList(viewed)
    let note: Markup = list.filter.sentence.map { "<p>\($0)</p>\n" } ?? ""
    let table: Markup =
      list.files.isEmpty
      ? empty(list, viewed) : "\(table(list, viewed))<p class=\"quiet\">共 \(list.files.count) 件</p>\n"
    return .page(
      viewed.page(
        "行政复议和行政诉讼",
        body: """
          \(viewed.disputeSections(Links.disputes))\(viewed.done)\(doors(viewed, list.filter))\
          \(viewed.filter(Links.disputes, list.filter.fields(list.all)))\(note)\(table)
          """))
  }

  private static func doors(_ viewed: ViewedOrgan, _ filter: DisputeFilter) -> Markup {
    doorLinks([
      viewed.form("dispute-add", "登记行政复议", [("kind", DisputeKind.reconsideration.rawValue)]),
      viewed.form("dispute-add", "登记行政诉讼", [("kind", DisputeKind.suit.rawValue)]),
      "<a href=\"\(viewed.address(Links.disputesXLSX, filter.pairs))\">导出 Excel</a>",
      "<a href=\"\(viewed.address(Links.disputesCSV, filter.pairs))\">导出 CSV</a>",
    ])
  }

  private static func empty(_ list: DisputeList, _ viewed: ViewedOrgan) -> Markup {
    guard list.filter.isAny else {
      return EmptyState("没有符合条件的案件。", next: ("清除条件", viewed.address(Links.disputes))).markup
    }
    let next =
      viewed.may(.keepDisputes)
      ? ("登记复议诉讼", viewed.address(DisputeForms.shelf.address("dispute-add"))) : nil
    return EmptyState("没有行政复议和行政诉讼。收到复议答复通知书或者起诉状副本后在这里登记；没有登记的，表四各格为 0。", next: next).markup
  }

  private static func table(_ list: DisputeList, _ viewed: ViewedOrgan) -> Markup {
    DataTable(
      "行政复议和行政诉讼", ["案号", "类型", "对方", "被诉事项", "收到日期", "阶段", "期限"].map { .init($0) },
      rows: list.files.map { file in
        [
          "<span class=\"nowrap\"><a href=\"\(viewed.address(Links.dispute(file.id)))\">\(file.registration.number)</a></span>",
          "\(file.registration.group.label)", "\(file.party)", "\(file.registration.subject.chinese)",
          unbroken(file.registration.received.description), DisputeStageMark(file.dispute.stage).markup,
          list.due(file, viewed.today),
        ]
      }
    ).markup
  }

  // MARK: - Files

  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    return try await workbook(viewed).csv("复议诉讼登记\(viewed.today)")
  }

  @Sendable static func xlsx(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    return try await workbook(viewed).xlsx(
      "复议诉讼登记\(viewed.today)", organ: viewed.organ.name, day: viewed.today)
  }

  private static func workbook(_ viewed: ViewedOrgan) async throws -> ListWorkbook {
    ListWorkbook(
      title: "复议诉讼登记", sheet: "复议诉讼登记", heads: DisputeList.heads,
      widths: [24, 18, 14, 24, 20, 16, 12, 12, 12, 12, 26, 12], rows: try await DisputeList(viewed).exported)
  }
}

/// What a list of disputes shows.
struct DisputeList {
  let all: [DisputeFile]
  let files: [DisputeFile]
  let filter: DisputeFilter
  let mappings: OutcomeMappings
  let calendar: WorkCalendar
  private let numbers: [RequestID: String]
  private let today: Day

  init(_ viewed: ViewedOrgan) async throws {
    let register = try await viewed.disputes()
    calendar = try await viewed.registry.calendar()
    let filter = DisputeFilter(query: viewed.query, today: viewed.today)
    (self.filter, mappings, all, today) = (filter, register.mappings, register.files, viewed.today)
    let (today, calendar) = (viewed.today, calendar)
    let shown = register.files.filter { filter.holds($0, register.mappings) }
    let dues = shown.map { (file: $0, day: $0.dispute.duty(today: today, in: calendar)?.day) }
    files =
      dues.filter { $0.day != nil }.sorted { ($0.day ?? .last) < ($1.day ?? .last) }.map(\.file)
      + dues.filter { $0.day == nil }.map(\.file)
    numbers = try await viewed.registry.requestNumbers(of: files.compactMap(\.request), for: viewed.viewer)
  }

  func due(_ file: DisputeFile, _ today: Day) -> Markup {
    guard let due = file.dispute.dues(today: today, in: calendar).first else { return "" }
    return DisputeDueMark(due, today: today, calendar: calendar).inTable
  }

  static let heads = [
    "案号", "类型", "复议机关、法院", "对方", "被诉事项", "申请编号", "受理日期", "收到日期", "答复日期", "阶段", "结果", "作出日期",
  ]

  /// With the names masked, as on the page.
  var exported: [[String]] {
    files.map { file in
      let dispute = file.dispute
      return [
        file.registration.number, file.registration.group.label, file.registration.body, file.party,
        file.registration.subject.chinese, file.request.flatMap { numbers[$0] } ?? "",
        file.registration.accepted.description, file.registration.received.description,
        dispute.answered?.description ?? "", dispute.stage.chinese, dispute.resultText,
        dispute.ending?.decision.decided.description ?? "",
      ]
    }
  }
}

/// 阶段 with its colour.
struct DisputeStageMark {
  let stage: DisputeStage

  init(_ stage: DisputeStage) { self.stage = stage }

  var markup: Markup {
    let tone: Tone =
      switch stage {
      case .answering, .redoing: .amber
      case .hearing, .secondInstance, .retrial, .suspended, .voided: .neutral
      case .ended: .green
      }
    return StateMark(stage.chinese, tone).markup
  }
}

/// 案件期限 with what is to be done by it; others' periods and rights have no alarm.
struct DisputeDueMark {
  let due: DisputeDue
  let today: Day
  let calendar: WorkCalendar

  init(_ due: DisputeDue, today: Day, calendar: WorkCalendar) {
    (self.due, self.today, self.calendar) = (due, today, calendar)
  }

  var chip: Markup {
    guard due.kind.isDuty else { return "<span class=\"nowrap\">\(due.day.description)</span>" }
    return DueMark(DueChip(.running(due: due.day), today: today, calendar: calendar)).markup
  }

  var inTable: Markup {
    due.kind.isDuty ? "\(due.task) \(chip)" : "<span class=\"quiet\">\(due.words)</span>"
  }
}

extension DisputeDue {
  /// In one line, for what is no duty.
  var words: String {
    switch kind {
    case .decision: "\(task)，预计\(day.chinese)前作出"
    case .appeal: "上诉期限到\(day.chinese)"
    case .retrial: "申请再审的期限到\(day.chinese)"
    case .answer, .redo, .hearing, .appealAnswer: "\(task)，\(day.chinese)前"
    }
  }
}
