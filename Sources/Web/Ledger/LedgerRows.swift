import Disclosure
import Documents

/// 台账各行 between preview and confirmation: `[row, number, applicant, received, closed, result]`, the last two only when closed.
///
/// Read as strictly as a file: what comes back is judged anew.
enum LedgerRows {
  static func text(of requests: [LedgerRequest]) -> String {
    JSON.array(requests.map(json)).text
  }

  private static func json(_ request: LedgerRequest) -> JSON {
    let fact = request.fact
    let open: [JSON] = [
      .integer(request.row), .string(request.number), .string(fact.applicant.column.rawValue), JSON(fact.received),
    ]
    guard let closing = fact.closing else { return .array(open) }
    return .array(open + [JSON(closing.day), .string(closing.result.rawValue)])
  }

  /// Nil when anything of it is not as it was written.
  static func read(_ text: String) -> [LedgerRequest]? {
    guard let rows = (try? JSON.parse(Array(text.utf8)))?.array else { return nil }
    let requests = rows.compactMap { $0.array.flatMap(request) }
    let keys = Set(requests.map { LedgerRequest.key(of: $0.number) })
    return requests.count == rows.count && keys.count == rows.count ? requests : nil
  }

  private static func request(_ cells: [JSON]) -> LedgerRequest? {
    guard cells.count == 4 || cells.count == 6, let row = cells[0].integer, let number = cells[1].string,
      let kind = ApplicantKind.allCases.first(where: { $0.column.rawValue == cells[2].string }),
      let received = cells[3].string.flatMap({ Day(iso: $0) })
    else { return nil }
    guard cells.count == 6 else {
      return LedgerRequest(number: number, row: row, fact: RequestFact(applicant: kind, received: received))
    }
    guard let closed = cells[4].string.flatMap({ Day(iso: $0) }),
      let result = cells[5].string.flatMap(TableThreeRow.init(rawValue:)),
      let fact = RequestFact(applicant: kind, received: received, closed: closed, result: result)
    else { return nil }
    return LedgerRequest(number: number, row: row, fact: fact)
  }
}
