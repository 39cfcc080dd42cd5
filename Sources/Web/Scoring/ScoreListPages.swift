import Disclosure
import Documents
import Registry

/// 登记的考核事项: what people entered by hand or from a list, with reason and evidence.
enum ScoreEntryListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let entries = try await visit.registry.scoreEntries(of: viewed.organ.id, for: viewed.viewer)
    let names = try await UnitNames(viewed)
    let list: Markup = entries.isEmpty ? empty(viewed) : table(Array(entries.reversed()), viewed, names)
    return .page(
      viewed.page(
        "登记的考核事项", trail: [viewed.scoresCrumb],
        body: "\(viewed.scoreSections(Links.scoreEntries))\(viewed.done)\(doors(viewed))\(list)"))
  }

  private static func doors(_ viewed: ViewedOrgan) -> Markup {
    doorLinks([
      viewed.form("score-event", "登记加分、扣分情形"), viewed.form("score-answer", "登记指标结果"),
      viewed.form("score-flag", "标记不计入的信息"), viewed.form("score-import", "从 Excel 导入数字"),
    ])
  }

  private static func empty(_ viewed: ViewedOrgan) -> Markup {
    EmptyState("没有登记的考核事项。系统自动记录的公开、退回、时效和交办不需要登记。").markup
  }

  private static func table(
    _ entries: [RecordedScoreEntry], _ viewed: ViewedOrgan, _ names: UnitNames
  ) -> Markup {
    DataTable(
      "登记的考核事项", ["单位", "日期", "事项", "理由", "佐证", "登记", "办理"].map { .init($0) },
      rows: entries.map { recorded in
        [
          "<span id=\"\(recorded.id)\">\(names[recorded.entry.unit])</span>", unbroken(recorded.entry.day.description),
          "\(recorded.entry.matter.words)", "\(recorded.words)", "\(recorded.evidence ?? "")",
          "\(names.person(recorded.author))，\(unbroken(recorded.entered.description))",
          viewed.form("score-withdraw", "撤销", [("id", recorded.id)]),
        ]
      }
    ).markup
  }
}

/// 申诉: what is asked for, and what was decided.
enum ScoreAppealListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let appeals = try await visit.registry.scoreAppeals(of: viewed.organ.id, for: viewed.viewer)
    let names = try await UnitNames(viewed)
    let sorted = appeals.sorted { ($0.decision == nil ? 0 : 1, $1.filed) < ($1.decision == nil ? 0 : 1, $0.filed) }
    let list: Markup =
      sorted.isEmpty ? EmptyState("没有申诉。单位在“得分和理由”页对扣分提出申诉。").markup : table(sorted, viewed, names)
    return .page(
      viewed.page(
        "考核申诉", trail: [viewed.scoresCrumb], body: "\(viewed.scoreSections(Links.scoreAppeals))\(viewed.done)\(list)"))
  }

  private static func table(_ appeals: [ScoreAppeal], _ viewed: ViewedOrgan, _ names: UnitNames) -> Markup {
    let canDecide = viewed.may(.decideAppeal)
    let heads: [DataTable.Column] =
      [
        .init("单位"), .init("考核期"), .init("扣分", isNumber: true), .init("申诉理由"), .init("提出"), .init("处理"),
      ] + (canDecide ? [.init("办理")] : [])
    return DataTable(
      "考核申诉", heads,
      rows: appeals.map { appeal in
        let pairs = [("scheme", appeal.scheme), ("period", appeal.period.code)]
        let address = viewed.address(Links.unitScore(appeal.unit), pairs)
        let decision: Markup =
          appeal.decision.map { decision in
            "\(AppealState(appeal).mark) \(decision.opinion)（\(names.person(decision.decider))，\(unbroken(decision.day.description))）"
          } ?? AppealState(appeal).mark
        return [
          "<a href=\"\(address)\">\(names[appeal.unit])</a>", "\(appeal.period.chinese)", "\(appeal.amount.signed)",
          "\(appeal.words)", "\(names.person(appeal.author))，\(unbroken(appeal.filed.description))", decision,
        ]
          + (canDecide
            ? [appeal.decision == nil ? viewed.form("score-decide", "处理申诉", [("id", appeal.id)]) : ""] : [])
      }
    ).markup
  }
}

/// 申诉的状态, in a word.
struct AppealState {
  let appeal: ScoreAppeal

  init(_ appeal: ScoreAppeal) { self.appeal = appeal }

  var mark: Markup {
    switch appeal.decision?.isGranted {
    case true: StateMark("申诉成立", .green).markup
    case false: StateMark("申诉不成立", .neutral).markup
    case nil: StateMark("申诉待处理", .amber).markup
    }
  }
}

/// 单位和人员的名称.
struct UnitNames {
  private let directory: Directory
  private let organs: [Organ]

  init(_ viewed: ViewedOrgan) async throws {
    directory = try await viewed.registry.directory(of: viewed.organ.id)
    organs = try await viewed.registry.organs()
  }

  subscript(_ unit: String) -> String {
    directory.office(OfficeID(unit))?.name ?? organs.first { $0.id.rawValue == unit }?.name ?? "已撤销的单位"
  }

  func person(_ author: String) -> String { author == "console" ? "命令行" : directory.name(of: PersonID(author)) }
}

extension ScoreEntry.Matter {
  /// As a list shows it.
  var words: String {
    switch self {
    case .event(let kind, let level, let genre, _, let quantity):
      "\([level, genre].compactMap(\.self).joined(separator: "、"))\(kind.rawValue)\(quantity == 1 ? "" : " \(quantity) 次")"
    case .answer(let indicator, .yes): "指标“\(indicator)”：做到"
    case .answer(let indicator, .no): "指标“\(indicator)”：没有做到"
    case .answer(let indicator, .number(let points)): "指标“\(indicator)”：\(points)"
    case .answer(let indicator, .notApplicable): "指标“\(indicator)”：不适用"
    case .flag(let flag, _): "一条信息\(flag.chinese)，不计入"
    }
  }
}
