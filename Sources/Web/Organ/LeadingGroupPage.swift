import Disclosure
import Documents
import Registry

/// 政务公开领导小组: who belongs to it today, and who belonged to it, since when, until when, on which document.
enum LeadingGroupPage {
  static let order = ["组长", "副组长", "办公室主任", "成员"]

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedOrgan(visit)
    let day = visit.query.has("day") ? Day(iso: visit.query["day"]) ?? opened.today : opened.today
    let seats = opened.directory.leadingGroup
    let present = seats.filter { $0.isHeld(on: day) }.sorted { key($0) < key($1) }
    let past = seats.filter { ($0.until ?? opened.today) < opened.today }
      .sorted { ($0.until ?? $0.since, $0.id) > ($1.until ?? $1.since, $1.id) }
    let organ = opened.isOwn ? [] : [("organ", opened.organ.id.rawValue)]
    let filter = FilterForm(
      Links.leadingGroup, [Field("day", "哪一天的组成", .day, value: day.description, isShort: true)], kept: organ)
    let now: Markup =
      present.isEmpty
      ? EmptyState("\(day.chinese)没有登记领导小组成员。").markup
      : "<p>\(day.chinese)共 \(present.count) 人。</p>\n\(table("领导小组的组成", present, opened))"
    let history: Markup = past.isEmpty ? "" : "<h2>已经退出的成员</h2>\n\(table("已经退出的成员", past, opened))"
    return .page(
      opened.page(
        "政务公开领导小组",
        body: """
          \(opened.sections)\(filter.markup)\(now)\(opened.buttons([("group-join", "登记加入领导小组")]))\(history)
          """))
  }

  private static func key(_ seat: GroupSeat) -> (Int, Day) {
    (order.firstIndex(of: seat.duty) ?? order.count, seat.since)
  }

  private static func table(_ caption: String, _ seats: [GroupSeat], _ opened: OpenedOrgan) -> Markup {
    let mayKeep = opened.may(.manageDuties)
    let heads = ["姓名", "职务", "从", "至", "依据的文件"] + (mayKeep ? ["办理"] : [])
    return DataTable(
      caption, heads.map { .init($0) },
      rows: seats.map { seat in
        let isOver = (seat.until ?? opened.today) < opened.today
        let leave: Markup = isOver ? "" : opened.formLink("group-leave", "退出", [("id", seat.id)])
        return [
          "\(opened.directory.name(of: seat.person))", "\(seat.duty)", unbroken(seat.since.description),
          unbroken(seat.until?.description ?? "没有期限"), "\(documents(seat))",
        ] + (mayKeep ? [leave] : [])
      }
    ).markup
  }

  private static func documents(_ seat: GroupSeat) -> String {
    let joined = seat.document.map { "加入：\($0)" }
    let left = seat.endDocument.map { "退出：\($0)" }
    let all = [joined, left].compactMap { $0 }
    return all.isEmpty ? "没有登记" : all.joined(separator: "；")
  }
}
