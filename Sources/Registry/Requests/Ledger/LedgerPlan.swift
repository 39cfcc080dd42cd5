import Database
import Disclosure
import Documents

/// 导入计划: what each row of a ledger does to the register, and what keeps it from being imported; found without changing anything.
///
/// A row is one request by its 申请编号. What the register has just so is passed over, so that a file may be imported twice and
/// the next year's file may hold the last year's rows.
struct LedgerPlan {
  /// A new case, with its events and what they make of it.
  struct Addition {
    let events: [RecordedEvent]
    let history: CaseHistory
  }

  /// Brought in open before, and untouched since.
  struct Finish {
    let id: RequestID
    let request: LedgerRequest
    let closing: RequestFact.Closing
  }

  private(set) var additions: [Addition] = []
  private(set) var finishes: [Finish] = []
  private(set) var summary = ImportedLedger()
  private(set) var faults: [LedgerFault] = []
  private let actor: Actor
  private let rules: RequestRules
  private let today: Day

  init(
    _ requests: [LedgerRequest], into organ: OrganID, by actor: Actor, under rules: RequestRules, today: Day,
    in session: Session
  ) throws {
    (self.actor, self.rules, self.today) = (actor, rules, today)
    let registered = try RegisteredRequest.all(of: organ, in: session)
    for request in requests {
      if let known = registered[LedgerRequest.key(of: request.number)] {
        compare(request, with: known)
      } else {
        add(request)
      }
    }
  }

  // MARK: - New ones

  private mutating func add(_ request: LedgerRequest) {
    do throws(ActionRefusal) {
      let number = try NumberSeriesTable.checked(request.number)
      if let addition = judged(request, numbered: number) { additions.append(addition) }
    } catch { note(request, .requestNumber, error.sentence) }
    if request.fact.closing == nil { summary.open += 1 } else { summary.closed += 1 }
  }

  private mutating func judged(_ request: LedgerRequest, numbered number: String) -> Addition? {
    let fact = request.fact
    guard fact.received <= today else {
      note(request, .received, RequestRefusal.inTheFuture(today: today).sentence)
      return nil
    }
    let registration = RequestRegistration(
      number: number, channel: .ledger, applicant: fact.applicant, isBackfilled: true)
    var events = [RecordedEvent(RequestEvent(fact.received, by: actor, .registered(registration)))]
    var history: CaseHistory
    do throws(RequestRefusal) { history = try CaseHistory(registering: events[0], by: rules) } catch {
      note(request, .received, error.sentence)
      return nil
    }
    if let closing = fact.closing {
      events.append(RecordedEvent(closing.event(by: actor)))
      do throws(RequestRefusal) { try history.apply(events[1], today: today, signers: .none) } catch {
        note(request, .closed, error.sentence)
        return nil
      }
    }
    return Addition(events: events, history: history)
  }

  // MARK: - Known ones

  private mutating func compare(_ request: LedgerRequest, with known: RegisteredRequest) {
    let fact = request.fact
    if known.fact == fact {
      summary.known += 1
      return
    }
    guard let there = known.fact, there.applicant == fact.applicant, there.received == fact.received else {
      return note(request, .requestNumber, known.difference)
    }
    switch (fact.closing, there.closing) {
    case (nil, _): summary.overtaken.append(known.number)
    case (.some(let closing), nil) where known.isUntouched: finish(request, known, closing)
    case (.some, nil):
      note(request, .result, "这件申请正在系统中办理，还没有办结。请在系统中办结后再导入，或者把本行的办理结果和办结日期留空。")
    case (.some, .some): note(request, .requestNumber, known.difference)
    }
  }

  private mutating func finish(
    _ request: LedgerRequest, _ known: RegisteredRequest, _ closing: RequestFact.Closing
  ) {
    guard closing.day <= today else {
      return note(request, .closed, RequestRefusal.inTheFuture(today: today).sentence)
    }
    finishes.append(Finish(id: known.id, request: request, closing: closing))
    summary.finished.append(known.number)
  }

  private mutating func note(_ request: LedgerRequest, _ column: LedgerColumn, _ message: String) {
    faults.append(LedgerPlan.fault(request, column, message))
  }

  static func fault(_ request: LedgerRequest, _ column: LedgerColumn, _ message: String) -> LedgerFault {
    LedgerFault(sheet: LedgerSheet.requests.name, row: request.row, column: column.title, message: message)
  }
}

extension RequestFact.Closing {
  func event(by actor: Actor) -> RequestEvent { RequestEvent(day, by: actor, .backfilled(result)) }
}

/// A request of the register, as far as a ledger could say the same.
struct RegisteredRequest {
  let id: RequestID
  let number: String
  /// Nil while receipt day or applicant's kind is open.
  let fact: RequestFact?
  private let isBackfilled: Bool
  private let version: Int

  /// As a ledger brought it in; nothing was done here since.
  var isUntouched: Bool { isBackfilled && version == 1 }

  /// By the keys of their numbers.
  static func all(of organ: OrganID, in session: Session) throws -> [String: RegisteredRequest] {
    let rows = try session.query(
      """
      SELECT id, number, backfilled, version, applicant, received, closed, result FROM request WHERE organ = $1
      """, organ.rawValue, row: { try RegisteredRequest($0) })
    return Dictionary(rows.map { (LedgerRequest.key(of: $0.number), $0) }) { first, _ in first }
  }

  private init(_ row: borrowing Row) throws {
    id = RequestID(try row[0])
    number = try row[1]
    isBackfilled = try row[2]
    version = try row[3]
    let applicant = (try row[4] as String?).flatMap(ApplicantKind.init(key:))
    let received = try StoredDayOrNone(row, 5).value
    let closed = try StoredDayOrNone(row, 6).value
    let result = (try row[7] as String?).flatMap(TableThreeRow.init(rawValue:))
    guard let applicant, let received else {
      fact = nil
      return
    }
    if let closed, let result {
      fact = RequestFact(applicant: applicant, received: received, closed: closed, result: result)
    } else {
      fact = RequestFact(applicant: applicant, received: received)
    }
  }

  /// Why a row of the same number is not this request.
  var difference: String {
    let mend = "是同一件的，请按系统更正本行；不是同一件的，请在台账中另编一个编号。"
    guard let fact else { return "系统中已有编号为“\(number)”的申请，收到日期或者申请人类型还没有确定。\(mend)" }
    let end = fact.closing.map { "\($0.day) 办结，\($0.result.shortLabel)" } ?? "没有办结"
    return "系统中已有编号为“\(number)”的申请（\(fact.applicant.label)，\(fact.received) 收到，\(end)），与本行不一致。\(mend)"
  }
}
