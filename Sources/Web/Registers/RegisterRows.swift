import Disclosure
import Documents

/// 登记表各行 between preview and confirmation, read as strictly as a file: what comes back is judged anew.
enum RegisterRows {
  static func text(of file: RegisterImport) -> String {
    let documents = file.documents.map { document -> JSON in
      [
        "row": .integer(document.row), "title": .string(document.title), "number": JSON(document.number),
        "category": .string(document.category.rawValue), "made": JSON(document.made), "ended": JSON(document.ended),
      ]
    }
    let enforcements = file.enforcements.map { line -> JSON in
      [
        "row": .integer(line.row), "decision": .string(line.entry.decision.rawValue),
        "day": .string(line.entry.span.code), "quantity": .integer(line.entry.quantity),
        "source": JSON(line.entry.source),
      ]
    }
    let charges = file.charges.map { line -> JSON in
      [
        "row": .integer(line.row), "day": .string(line.entry.span.code),
        "amount": .string(line.entry.amount.description), "source": JSON(line.entry.source),
      ]
    }
    let all: JSON = [
      "documents": .array(documents), "enforcements": .array(enforcements), "charges": .array(charges),
    ]
    return all.text
  }

  /// Nil when anything of it is not as it was written.
  static func read(_ text: String) -> RegisterImport? {
    guard let json = try? JSON.parse(Array(text.utf8)),
      let documents = lines(json["documents"], document), let enforcements = lines(json["enforcements"], enforcement),
      let charges = lines(json["charges"], charge)
    else { return nil }
    var file = RegisterImport()
    (file.documents, file.enforcements, file.charges) = (documents, enforcements, charges)
    return file.isEmpty ? nil : file
  }

  private static func lines<Line>(_ json: JSON?, _ line: (JSON) -> Line?) -> [Line]? {
    guard let items = json?.array else { return nil }
    let found = items.compactMap(line)
    return found.count == items.count ? found : nil
  }

  private static func document(_ json: JSON) -> RegisterImport.Document? {
    guard let row = json["row"]?.integer, let title = json["title"]?.string,
      let category = json["category"]?.string.flatMap(TableTwoDocument.init(rawValue:)),
      let made = json["made"]?.string.flatMap({ Day(iso: $0) })
    else { return nil }
    let ended = json["ended"]?.string.flatMap { Day(iso: $0) }
    if let ended, ended < made { return nil }
    return RegisterImport.Document(
      row: row, title: title, number: json["number"]?.string, category: category, made: made, ended: ended)
  }

  private static func enforcement(_ json: JSON) -> RegisterImport.Line<EnforcementEntry>? {
    guard let row = json["row"]?.integer,
      let decision = json["decision"]?.string.flatMap(TableTwoDecision.init(rawValue:)), let span = span(json),
      let quantity = json["quantity"]?.integer, quantity >= 0
    else { return nil }
    return RegisterImport.Line(
      row: row,
      EnforcementEntry(decision: decision, span: span, quantity: quantity, source: json["source"]?.string))
  }

  private static func charge(_ json: JSON) -> RegisterImport.Line<ChargeEntry>? {
    guard let row = json["row"]?.integer, let span = span(json),
      let amount = json["amount"]?.string.flatMap({ ExactDecimal($0) }), !amount.isNegative
    else { return nil }
    return RegisterImport.Line(row: row, ChargeEntry(span: span, amount: amount, source: json["source"]?.string))
  }

  private static func span(_ json: JSON) -> RegisterSpan? { json["day"]?.string.flatMap { RegisterSpan(code: $0) } }
}
