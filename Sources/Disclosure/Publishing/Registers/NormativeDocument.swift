/// 规范性文件登记号; never its title.
package struct NormativeDocumentID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}

/// 规章、行政规范性文件: one document of the register, made, amended, repealed or lapsed.
package struct NormativeDocument: Hashable, Sendable {
  /// 修改: on a day, by another document of the register where it has one.
  package struct Amendment: Hashable, Sendable {
    package let day: Day
    package let by: NormativeDocumentID?

    package init(day: Day, by: NormativeDocumentID? = nil) {
      self.day = day
      self.by = by
    }
  }

  /// 废止 by decision, or 失效: its time or its object ended.
  package struct Ending: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case repealed, lapsed
      package var chinese: String { self == .repealed ? "废止" : "失效" }
    }

    package let kind: Kind
    /// The first day on which it does not hold.
    package let day: Day
    package let successor: NormativeDocumentID?

    package init(_ kind: Kind, day: Day, successor: NormativeDocumentID? = nil) {
      self.kind = kind
      self.day = day
      self.successor = successor
    }
  }

  package let id: NormativeDocumentID
  package let title: String
  /// 文号.
  package let number: String?
  package let category: TableTwoDocument
  /// 制发日期.
  package let made: Day
  /// 有效期至, the last day on which it holds; nil where it has no term.
  package let validUntil: Day?
  package let amendments: [Amendment]
  package let ended: Ending?
  /// The item in which it was published.
  package let item: ItemID?

  package init(
    id: NormativeDocumentID, title: String, number: String? = nil, category: TableTwoDocument, made: Day,
    validUntil: Day? = nil, amendments: [Amendment] = [], ended: Ending? = nil, item: ItemID? = nil
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.category = category
    self.made = made
    self.validUntil = validUntil
    self.amendments = amendments
    self.ended = ended
    self.item = item
  }

  /// The first day on which it does not hold: repealed or lapsed, or its term over.
  package var endDay: Day? {
    let term = validUntil.map(\.next)
    return switch (ended?.day, term) {
    case (let day?, let term?): min(day, term)
    case (let day, let term): day ?? term
    }
  }

  package func isInForce(on day: Day) -> Bool { made <= day && (endDay.map { $0 > day } ?? true) }

  /// As 表二 counts it, by the same code as a ledger; nil when it ended before it was made.
  package var fact: NormativeDocumentFact? {
    NormativeDocumentFact(category: category, made: made, repealed: endDay)
  }

  /// 有效性 on a day; nil before it was made.
  package func validity(on day: Day) -> ItemValidity? {
    guard made <= day else { return nil }
    if isInForce(on: day) { return amendments.contains { $0.day <= day } ? .amended : .inForce }
    if let ended, ended.kind == .repealed, ended.day == endDay { return .repealed }
    return .lapsed
  }
}

/// 有效期提醒: what its term asks for.
package enum ValidityReminder: Hashable, Sendable {
  /// 有效期将满: to be looked at again, continued or left to lapse.
  case ending(Day, days: Int)
  /// 有效期已满: it lapsed by itself, and no successor or continuation was registered.
  case ran(Day)

  /// - Parameter ahead: From so many days before the end on; cities ask for half a year [R].
  package init?(_ document: NormativeDocument, on today: Day, ahead: Int = 180) {
    guard document.ended == nil, let until = document.validUntil, document.made <= today else { return nil }
    let days = until.days(since: today)
    if days < 0 {
      self = .ran(until)
    } else if days <= ahead {
      self = .ending(until, days: days)
    } else {
      return nil
    }
  }

  package var sentence: String {
    switch self {
    case .ending(let day, let days):
      "有效期至\(day.chinese)，还有 \(days) 天。需要继续执行的，请在届满前评估并重新公布；不再执行的，届满后失效。"
    case .ran(let day): "有效期已于\(day.chinese)届满，文件自动失效。请登记失效，或者登记继续有效的决定。"
    }
  }
}

/// 继续有效文件目录: the documents in force on a day, in the order in which they were made.
package struct DocumentsInForce: Hashable, Sendable {
  package let day: Day
  package let documents: [NormativeDocument]

  package init(_ documents: [NormativeDocument], on day: Day) {
    self.day = day
    self.documents = documents.filter { $0.isInForce(on: day) }
      .sorted { ($0.made, $0.number ?? "", $0.id.rawValue) < ($1.made, $1.number ?? "", $1.id.rawValue) }
  }
}
