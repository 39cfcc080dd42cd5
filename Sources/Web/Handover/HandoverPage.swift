import Disclosure
import Documents
import HTTPTypes
import Registry

extension Links {
  /// 交接清单.
  package static let handover = "/office/handover"
}

/// 交接清单 of the desk: looked at, printed, kept as Word or PDF.
enum HandoverPage {
  static let routes = [Route(.get, Links.handover, .action(.keepWorkLog), HandoverPage.show)]

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(own: visit)
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let list = try await HandoverGathering(viewed: viewed, directory: directory).list()
    switch visit.query["format"] {
    case "docx":
      return .download(
        try DOCXWriter.write(list.document), name: "\(list.title).docx", type: UploadKind.docx.mediaType)
    case "pdf":
      guard let pdf = visit.site.pdf else { throw PageRefusal.notFound }
      return .download(
        try await pdf.pdf(of: list.document), name: "\(list.title).pdf", type: UploadKind.pdf.mediaType)
    default: return .page(page(viewed, list, directory))
    }
  }

  private static func page(_ viewed: ViewedOrgan, _ list: HandoverList, _ directory: Directory) -> Page {
    let kept = ["from", "to"].map { ($0, viewed.query[$0]) }.filter { !$0.1.isEmpty }
    func address(_ format: String) -> String { viewed.address(Links.handover, kept + [("format", format)]) }
    let pdf: Markup =
      viewed.visit.site.pdf == nil ? "" : "<a class=\"button\" href=\"\(address("pdf"))\">下载 PDF 文件</a>"
    let people = [Choice("", "没有写明")] + directory.staff.map { Choice($0.id.rawValue, $0.name) }
    let filter = viewed.filter(
      Links.handover,
      [
        Field(
          "from", "移交人", .select(people),
          value: viewed.query.has("from") ? viewed.query["from"] : viewed.viewer.person.rawValue),
        Field("to", "接交人", .select(people), value: viewed.query["to"]),
      ])
    return viewed.page(
      "交接清单",
      body: """
        <div class="no-print">\(viewed.workSections(Links.handover))\(filter)
        <p class="actions"><a class="button primary" href="\(address("docx"))">下载 Word 文件</a>\(pdf)</p></div>
        <div class="sheet">\(HTMLWriter.fragment(list.document))</div>

        """)
  }
}

/// Gathers what is open at the desk.
private struct HandoverGathering {
  let viewed: ViewedOrgan
  let directory: Directory

  func list() async throws -> HandoverList {
    let from = viewed.query.has("from") ? viewed.query["from"] : viewed.viewer.person.rawValue
    let parts = [try await requests(), try await items(), try await work(), try await problems()]
    return HandoverList(
      organ: viewed.organ.name, day: viewed.today, giver: directory.person(PersonID(from))?.name,
      taker: directory.person(PersonID(viewed.query["to"]))?.name, parts: parts)
  }

  private func requests() async throws -> HandoverList.Part {
    var filter = RequestFilter()
    filter.states = Set(RequestState.allCases.filter { $0 != .closed })
    let page = try await viewed.registry.requests(for: viewed.viewer, filter, count: 1000)
    let calendar = try await viewed.registry.calendar()
    let lines = page.lines.filter { $0.organ == viewed.organ.id }.sorted { $0.number < $1.number }
    let rows = lines.map { line in
      [
        line.number, line.received?.description ?? "还没有确认收到", line.state.nextStep,
        DueChip(line.dueSituation, today: viewed.today, calendar: calendar).text, line.due?.description ?? "",
      ]
    }
    return HandoverList.Part(
      "在办的政府信息公开申请", ["编号", "收到日期", "下一步", "期限", "到期日"], widths: [18, 18, 22, 34, 18], rows)
  }

  private func items() async throws -> HandoverList.Part {
    let states: Set<ItemState> = [.inReview, .correcting, .approved, .correctionApproved, .scheduled]
    let page = try await viewed.registry.items(for: viewed.viewer, ItemFilter(states: states), count: 1000)
    let rows = page.lines.filter { $0.organ == viewed.organ.id }.map { line in
      [line.shownTitle, line.state.chinese, line.role?.chinese ?? ""]
    }
    return HandoverList.Part("审核中和等待发布的信息", ["标题", "状态", "等待谁审核"], rows)
  }

  private func work() async throws -> HandoverList.Part {
    let due = try await viewed.registry.dueWork(of: viewed.organ.id, for: viewed.viewer)
    let open = try await viewed.registry.workLog(of: viewed.organ.id, year: nil, for: viewed.viewer)
      .filter { $0.entry.matter.isDone == false && $0.entry.kind.comesFromThePublic }
    let rows =
      due.map { [$0.work.words, $0.work.kind.chinese, $0.work.due.description, $0.work.chip(on: viewed.today).words] }
      + open.map { ["\($0.entry.day.chinese)收到的\($0.entry.kind.chinese)", $0.entry.kind.chinese, "", "没有办结"] }
    return HandoverList.Part("计划、任务和没有办结的来件", ["事项", "来源", "期限", "情况"], rows)
  }

  private func problems() async throws -> HandoverList.Part {
    let open = try await viewed.registry.problems(of: viewed.organ.id, for: viewed.viewer)
      .filter { $0.entry.state != .closed }
    let rows = open.map { problem in
      [
        problem.entry.words, problem.entry.owner.name(in: directory), problem.entry.due.description,
        problem.entry.state.chinese + (problem.entry.isOverdue(on: viewed.today) ? "，已逾期" : ""),
      ]
    }
    return HandoverList.Part("没有完成整改的问题", ["存在的问题", "整改责任", "整改期限", "整改情况"], rows)
  }
}
