import Database
import Disclosure
import Documents

/// 考核事实 from the registers: publishing events, timeliness, returns, findings, the handling of requests, catalogue.
struct OrganScoringFacts {
  let organ: OrganID
  let scope: ScoringScope
  let period: CataloguePeriod
  let today: Day
  let session: Session

  /// Without what people entered.
  func read() throws -> ScoringFacts {
    var facts = ScoringFacts(units: try units())
    switch scope {
    case .offices: try add(organ, to: &facts, unit: { $0 })
    case .organs: for one in facts.units { try add(OrganID(one.id), to: &facts, unit: { _ in one.id }) }
    }
    return facts
  }

  func units() throws -> [ScoredUnit] {
    switch scope {
    case .offices:
      return try DirectoryQuery(organ: organ, session: session).run().offices
        .filter { $0.closed.map { $0 > period.firstDay } ?? true }
        .map { ScoredUnit(id: $0.id.rawValue, name: $0.name) }
    case .organs:
      let beneath = try PeopleRows.beneath(organ, in: session)
      return try DirectoryQuery.organs(in: session).filter { beneath.contains($0.id) && $0.closed == nil }
        .map { ScoredUnit(id: $0.id.rawValue, name: $0.name) }
    }
  }

  /// - Parameter unit: The unit that answers for an office; nil for what is nobody's.
  private func add(_ organ: OrganID, to facts: inout ScoringFacts, unit: (String?) -> String?) throws {
    let catalogue = try OrganCatalogue(of: organ, in: session)
    let calendar = try CalendarQuery.calendar(in: session)
    let histories = try ItemHistories(of: organ, in: session)
    let rows = try items(of: organ)
    let columns = Dictionary(catalogue.columns.map { ($0.id, $0) }) { first, _ in first }
    var seen: [String: String] = [:]
    for row in rows {
      guard let unit = unit(row.office) else { continue }
      for (index, day) in (histories.returns[row.id] ?? []).enumerated() {
        facts.events.append(row.event(.returned, index, unit, day, "审核退回。"))
      }
      for (index, day) in (histories.findings[row.id] ?? []).enumerated() {
        facts.events.append(row.event(.finding, index, unit, day, "内容筛查有发现，写明理由后送审。"))
      }
      guard let day = row.countedOn(histories) else { continue }
      // The same title a second time, from whomever.
      let isSecond = seen.updateValue(row.id, forKey: row.title ?? row.id) != nil
      facts.items.append(
        ItemFact(
          id: row.id, units: [unit], title: row.title ?? row.name, name: row.name, day: day,
          column: columns[row.column]?.name ?? "",
          punctuality: punctuality(row, catalogue, columns, calendar), flags: row.flags(histories, isSecond: isSecond)))
    }
    try addRequests(of: organ, to: &facts, unit: unit)
    facts.events += try DisputeScoring(organ: organ, session: session).events(unit: unit)
    addCoverage(catalogue, to: &facts, organ: organ)
  }

  // MARK: - Items

  private func items(of organ: OrganID) throws -> [ScoredItemRow] {
    try session.query(
      """
      SELECT item.id, item.office, item.state, item.column_id, item.formed, item.released, item.not_before, item.created,
        item.backfilled, public_reading.title, catalogue_item.code, item.number FROM item
      LEFT JOIN public_reading ON public_reading.item = item.id
      LEFT JOIN catalogue_item ON catalogue_item.organ = item.organ AND catalogue_item.item = item.id
      WHERE item.organ = $1 AND (item.attribute IS NULL OR item.attribute = 'proactive')
      ORDER BY coalesce(item.released, item.created), item.id
      """, organ.rawValue
    ) { row in
      ScoredItemRow(
        id: try row[0], office: try row[1], state: try StoredCase<ItemState>(row, 2).value,
        column: ColumnID(try row[3] as String), formed: try StoredDayOrNone(row, 4).value,
        released: try StoredDayOrNone(row, 5).value, notBefore: try StoredDayOrNone(row, 6).value,
        created: try StoredDay(row, 7).value, isBackfilled: try row[8] as Int == 1, title: try row[9],
        row: (try row[10] as String?).map { RowCode($0) }, number: try row[11])
    }
  }

  private func punctuality(
    _ row: ScoredItemRow, _ catalogue: OrganCatalogue, _ columns: [ColumnID: Column], _ calendar: WorkCalendar
  ) -> ItemFact.Punctuality {
    guard let formed = row.formed, let released = row.released else { return .open }
    let placed = CatalogueItem(
      id: ItemID(row.id), column: row.column, row: row.row, formed: formed, released: released)
    let limit = placed.row(in: columns).flatMap { catalogue.row($0) }?.limit ?? .statutory
    let judged = PublicationTimeliness(
      formed: formed, limit: limit, notBefore: row.notBefore, released: released, on: today, in: calendar)
    return switch judged {
    case .inTime: .inTime
    case .late(_, let days): .late(workingDays: days)
    case .early(_, let days): .early(days: days)
    case .pending, .overdue: .open
    }
  }

  // MARK: - Requests

  /// 交办逾期: an office that had handed nothing over on the day it was given; 答复逾期 of what lay with it at the end.
  private func addRequests(
    of organ: OrganID, to facts: inout ScoringFacts, unit: (String?) -> String?
  ) throws {
    let entries = try session.query(
      """
      SELECT stream, kind, payload FROM log WHERE organ = $1 AND kind IN ('request.assigned', 'request.drafted',
        'request.submitted', 'request.issued', 'request.withdrawn', 'request.lapsed', 'request.closed') ORDER BY seq
      """, organ.rawValue
    ) { row in (stream: try row[0] as String, kind: try row[1] as String, payload: try JSON.parse(row[2] as String)) }
    for (stream, happened) in Dictionary(grouping: entries, by: \.stream) {
      for (index, one) in happened.enumerated() where one.kind == "request.assigned" {
        guard let until = one.payload["until"]?.string.flatMap({ Day(iso: $0) }),
          let unit = unit(one.payload["office"]?.string)
        else { continue }
        let next = happened.dropFirst(index + 1).first
        let done = next?.payload["day"]?.string.flatMap { Day(iso: $0) }
        guard (done ?? today) > until else { continue }
        let id = String(stream.drop { $0 != "/" }.dropFirst())
        facts.events.append(
          EventFact(
            id: "\(id)-\(index)", unit: unit, day: until.next, kind: .taskLate,
            words: "交办的依申请公开事项应于 \(until) 前办出，\(done.map { "\($0) 办出" } ?? "至今没有办出")。", subject: .request(id)))
      }
    }
    try addLateReplies(of: organ, to: &facts, unit: unit)
  }

  private func addLateReplies(
    of organ: OrganID, to facts: inout ScoringFacts, unit: (String?) -> String?
  ) throws {
    let late = try session.query(
      """
      SELECT id, office, number, due, closed FROM request
      WHERE organ = $1 AND closed IS NOT NULL AND due IS NOT NULL AND closed > due ORDER BY id
      """, organ.rawValue
    ) { row in
      (
        id: try row[0] as String, office: try row[1] as String?, number: try row[2] as String,
        due: try StoredDay(row, 3).value, closed: try StoredDay(row, 4).value
      )
    }
    for one in late {
      guard let unit = unit(one.office) else { continue }
      facts.events.append(
        EventFact(
          id: one.id, unit: unit, day: one.closed, kind: .requestLate,
          words: "申请 \(one.number) 的答复期限为 \(one.due)，\(one.closed) 才办结。", subject: .request(one.id)))
    }
  }

  // MARK: - Catalogue

  /// The rows of an organ are all its own; an office answers for those whose 公开主体 names it.
  private func addCoverage(_ catalogue: OrganCatalogue, to facts: inout ScoringFacts, organ: OrganID) {
    guard let year = ReportingYear(period.year), year.firstDay <= today else { return }
    for line in catalogue.coverage(of: year, through: min(today, period.lastDay)).lines {
      let units =
        scope == .organs
        ? [organ.rawValue] : facts.units.filter { line.row.publisher.contains($0.name) }.map(\.id)
      for unit in units {
        facts.coverage.append(
          CoverageFact(
            id: line.row.code.rawValue, unit: unit, name: line.row.matter ?? line.row.heading,
            state: CoverageFact.State(line.state)))
      }
    }
  }
}

extension CoverageFact.State {
  fileprivate init(_ state: Coverage.State) {
    switch state {
    case .present: self = .present
    case .explained: self = .explained
    case .missing: self = .missing
    case .notInvolved: self = .notInvolved
    }
  }
}

/// A row of `item`, as scoring needs it.
private struct ScoredItemRow {
  let id: String
  let office: String?
  let state: ItemState
  let column: ColumnID
  let formed: Day?
  let released: Day?
  let notBefore: Day?
  let created: Day
  let isBackfilled: Bool
  let title: String?
  let row: RowCode?
  let number: String?

  /// As lines call it: the words of what is not public stand nowhere outside.
  var name: String { title.map { "《\($0)》" } ?? number.map { "索引号 \($0) 的信息" } ?? ItemFact.unnamed }

  /// Nil for what has not come out and was not sent back: it counts when it comes out.
  func countedOn(_ histories: ItemHistories) -> Day? {
    if state.isPublic || state == .takenDown { return released }
    return state == .drafting ? histories.returns[id]?.last : nil
  }

  func flags(_ histories: ItemHistories, isSecond: Bool) -> Set<ItemFlag> {
    var flags: Set<ItemFlag> = []
    if state == .takenDown { flags.insert(.withdrawn) }
    if state == .drafting { flags.insert(.returned) }
    if state.isPublic, isSecond, title != nil { flags.insert(.duplicate) }
    // What was published before this system came was reviewed elsewhere.
    if state.isPublic, !isBackfilled, !histories.passed.contains(id) { flags.insert(.unreviewed) }
    return flags
  }

  func event(_ kind: EventKind, _ index: Int, _ unit: String, _ day: Day, _ words: String) -> EventFact {
    EventFact(
      id: "\(id)-\(kind.rawValue)-\(index)", unit: unit, day: day, kind: kind, words: name + words,
      subject: .item(id))
  }
}

/// 信息的经过, as far as scoring asks: returns, findings that were passed with a reason, and whether anybody signed.
private struct ItemHistories {
  private(set) var returns: [String: [Day]] = [:]
  private(set) var findings: [String: [Day]] = [:]
  private(set) var passed: Set<String> = []

  init(of organ: OrganID, in session: Session) throws {
    try session.forEach(
      """
      SELECT stream, kind, payload FROM log
      WHERE organ = $1 AND kind IN ('item.returned', 'item.passed', 'item.submitted') ORDER BY seq
      """, organ.rawValue
    ) { row in
      let stream: String = try row[0]
      let kind: String = try row[1]
      guard let id = ItemID(StreamID(stream)), let kind = ItemEventKind(rawValue: kind) else { return }
      let payload = try JSON.parse(row[2] as String)
      guard let day = payload["day"]?.string.flatMap({ Day(iso: $0) }) else { return }
      switch kind {
      case .returned: returns[id.rawValue, default: []].append(day)
      case .passed: passed.insert(id.rawValue)
      case .submitted where payload["details"]?[ItemDetail.screenedKeys.rawValue] != nil:
        findings[id.rawValue, default: []].append(day)
      default: break
      }
    }
  }
}
