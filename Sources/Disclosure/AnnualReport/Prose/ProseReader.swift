/// 读正文数字: follows a section sentence by sentence and keeps only the figures that it is sure of.
///
/// A figure is read when the words around the number, after those without weight, are exactly one of the known phrases
/// (`ProsePhrase`), and nothing in the sentence says that it is of another year, of a part or of other business. When
/// in doubt it says nothing.
struct ProseReader {
  private struct Found {
    let what: ProseQuantity
    let value: ExactDecimal
    /// Nil for what was said in words.
    var digits: Range<Int>?
  }

  private let scope: ProseScope
  private let section: Int
  private var figures: [ProseFigure] = []

  // Across sentences.
  /// The talk is of applications.
  private var topic = false
  private var isOtherYear = false
  private var isPublishing = false

  // Within one sentence.
  private var facts = ProseFacts([], year: nil)
  private var phrase: [ProseWord] = []
  private var outer: [[ProseWord]] = []
  private var found: [Found] = []
  private var yearIsNamed = false
  private var speaksOfDisclosure = false
  /// 通过…渠道，: the next number is of that channel.
  private var isOfChannel = false
  /// Requests of somebody else were counted («县政府办公室收到5件»): what follows is of them.
  private var isOfPart = false
  /// 办理行政复议案件: the business of an organ that decides disputes, not disputes against this one.
  private var conductsDisputes = false
  /// A number stood before and was not read, and nothing has parted it from the phrase: the words may be its own.
  private var followsUnread = false
  private var last: ProseQuantity?

  static func figures(in text: String, section: Int, scope: ProseScope) -> [ProseFigure] {
    var reader = ProseReader(scope: scope, section: section)
    let text = ProseText(text)
    for sentence in text.sentences { reader.read(sentence, of: text) }
    return reader.figures
  }

  private init(scope: ProseScope, section: Int) {
    self.scope = scope
    self.section = section
  }

  /// A shorter sentence («均按时办结。») leaves the talk where it was.
  private static let aside = 20

  private mutating func read(_ sentence: ProseText.Sentence, of text: ProseText) {
    if sentence.mayHoldFigure {
      read(ProseToken.tokens(of: sentence.scalars))
      keep(from: sentence, of: text)
    } else if !sentence.speaksOfApplications, sentence.scalars.count > Self.aside {
      topic = false
    }
    if sentence.speaksOfApplications { topic = !isOfPart }
    if !sentence.continues { (isOtherYear, isPublishing) = (false, false) }
  }

  private mutating func read(_ tokens: [ProseToken]) {
    facts = ProseFacts(tokens, year: scope.year)
    (phrase, outer, found, last) = ([], [], [], nil)
    (yearIsNamed, speaksOfDisclosure, isOfChannel) = (false, false, false)
    (isOfPart, conductsDisputes, followsUnread) = (false, false, false)
    for (index, token) in tokens.enumerated() {
      switch token {
      case .word(let word): take(word)
      case .number(let number):
        let before = found.count
        readNumber(number, followedBy: tokens[(index + 1)...])
        followsUnread = found.count == before
        if followsUnread { notePart() }
        phrase = []
        isOfChannel = false
      case .comma: endPhrase()
      case .open:
        outer.append(phrase)
        (phrase, followsUnread) = ([], false)
      case .close:
        endPhrase()
        phrase = outer.popLast() ?? []
      }
    }
    endPhrase()
  }

  /// What an unread number says of those that follow.
  private mutating func notePart() {
    if phrase.contains(.receive) || phrase.contains(.accept) { isOfPart = true }
    if phrase.contains(.conduct), phrase.contains(.reconsideration) || phrase.contains(.litigation) {
      conductsDisputes = true
    }
  }

  /// Two different numbers for one thing in one sentence: one of them is of a part; neither is kept.
  private mutating func keep(from sentence: ProseText.Sentence, of text: ProseText) {
    for one in found where found.allSatisfy({ $0.what != one.what || $0.value == one.value }) {
      figures.append(
        ProseFigure(
          sentence: sentence.source, section: section, what: one.what, value: one.value,
          digits: one.digits.flatMap { text.range(of: $0, in: sentence) }))
    }
    if found.isEmpty, !sentence.speaksOfApplications, sentence.scalars.count > Self.aside { topic = false }
  }

  private mutating func take(_ word: ProseWord) {
    switch word {
    case .application: (topic, speaksOfDisclosure) = (true, true)
    case .disclosure: speaksOfDisclosure = true
    case .otherBusiness: topic = false
    case .publish: isPublishing = true
    case .channel: isOfChannel = true
    default: break
    }
    switch word {
    case .wide: phrase.append(scope.coversAllOrgans ? .wide : .part)
    case .street: if !scope.isStreet { phrase.append(.part) }
    case .application: if phrase.last != .application { phrase.append(word) }
    default: phrase.append(word)
    }
  }

  // MARK: The year a phrase speaks of

  /// «较2023年», «2023年结转» set no year for what follows; «2023年，» does.
  private mutating func settleYear() {
    guard !phrase.contains(.carry), !phrase.contains(.comparison) else { return }
    for word in phrase {
      switch word {
      case .year(let year):
        isOtherYear = scope.year.map { $0 != year } ?? false
        yearIsNamed = true
      case .thisYear:
        isOtherYear = false
        yearIsNamed = true
      case .wholeYear: yearIsNamed = true
      case .lastYear: isOtherYear = true
      default: break
      }
    }
  }

  /// The words that matter: years gone or turned into 上年 and 下年, 申请 taken for what the talk is of.
  private func weighed(_ words: [ProseWord], carried: Bool) -> [ProseWord] {
    words.compactMap { word in
      switch word {
      case .thisYear, .wholeYear: nil
      case .year(let year) where carried && scope.year == year + 1: .lastYear
      case .year(let year) where carried && scope.year == year - 1: .nextYear
      case .year(let year): scope.year == nil || scope.year == year ? nil : .unknown
      case .request: topic || carried ? .application : .request
      case .cumulative: yearIsNamed ? nil : .part
      default: word
      }
    }
  }

  // MARK: Numbers

  private mutating func readNumber(_ number: ProseNumber, followedBy rest: ArraySlice<ProseToken>) {
    settleYear()
    guard !isOtherYear, !isOfChannel, !followsUnread, rest.first != .word(.approximate) else { return }
    let behind = tail(rest)
    guard number.unit != .none || (number.value == .zero && (behind?.isEmpty ?? true)) else { return }
    let carried = phrase.contains(.carry) || (behind?.contains(.carry) ?? false)
    let words = weighed(phrase, carried: carried)
    if let reading = reading(words) {
      note(reading, number, words)
    } else if words.count(where: { $0 != .unknown }) <= 1, let behind, !behind.isEmpty {
      let all = words + weighed(behind, carried: carried)
      if let reading = reading(all) { note(reading, number, all) }
    }
  }

  /// The words between the number and the next break; nil when another number stands there.
  private func tail(_ rest: ArraySlice<ProseToken>) -> [ProseWord]? {
    var words: [ProseWord] = []
    for token in rest {
      switch token {
      case .word(let word): words.append(word)
      case .number: return nil
      case .comma, .open, .close: return words
      }
    }
    return words
  }

  private func reading(_ words: [ProseWord]) -> ProsePhrase.Reading? {
    ProsePhrase.reading(of: words, wholeOnly: scope.coversAllOrgans && !words.contains(.wide))
  }

  private mutating func note(_ reading: ProsePhrase.Reading, _ number: ProseNumber, _ words: [ProseWord]) {
    // «收到12件，受理11件»: then 受理 is not 新收.
    if words.contains(.accept), facts.hasReceive { return }
    for what in quantities(reading, isZero: number.value == .zero) {
      guard fits(number.unit, what, number.value), isSaid(what) else { continue }
      let value = number.unit == .yuan ? number.value.shifted(right: 4) : number.value
      found.append(Found(what: what, value: value, digits: number.digits))
      last = what
      if case .received = what { isOfPart = false }
    }
  }

  private func fits(_ unit: ProseNumber.Unit, _ what: ProseQuantity, _ value: ExactDecimal) -> Bool {
    switch unit {
    case .none: true
    case .count: what != .fees && value.scale == 0
    case .yuan, .tenThousandYuan: what == .fees
    }
  }

  private func quantities(_ reading: ProsePhrase.Reading, isZero: Bool) -> [ProseQuantity] {
    switch reading {
    case .received: [.received(orWithCarriedIn: facts.mayIncludeCarriedIn)]
    case .granted: [.granted(orPartly: !facts.hasPartly)]
    case .one(let what): [what]
    case .bothDisputes(let each): isZero || each ? [.reconsideration(.total), .litigation(.total)] : []
    case .outcome(let column): dispute(column).map { [$0] } ?? []
    case .document(let column): lastDocument.map { [.documents($0, column)] } ?? []
    }
  }

  private func dispute(_ column: TableFourColumn) -> ProseQuantity? {
    switch last {
    case .reconsideration: .reconsideration(column)
    case .litigation: .litigation(column)
    default: nil
    }
  }

  private var lastDocument: TableTwoDocument? {
    if case .documents(let document, _) = last { document } else { nil }
  }

  /// Whether what surrounds the phrase allows the reading.
  private func isSaid(_ what: ProseQuantity) -> Bool {
    switch what {
    case .received: true
    case .row(.carriedIn): (topic || facts.hasApplication) && !isOfPart
    case .row(.handledTotal): topic && !isOfPart && !facts.hasLate
    case .row, .granted, .block: topic && !isOfPart
    case .applicants, .organizations: lastIsOfReceived && !isOfPart
    case .reconsideration, .litigation, .suits:
      !conductsDisputes && (speaksOfDisclosure || topic || section == 4)
    case .documents, .decisions, .fees: !isPublishing
    }
  }

  private var lastIsOfReceived: Bool {
    switch last {
    case .received, .applicants, .organizations: true
    default: false
    }
  }

  // MARK: 未、无

  private mutating func endPhrase() {
    settleYear()
    defer { (phrase, followsUnread) = ([], false) }
    guard !isOtherYear, !isOfChannel, phrase.contains(.negation) || phrase.contains(.absence) else { return }
    let words = weighed(phrase, carried: phrase.contains(.carry))
    let unknownForbids = scope.coversAllOrgans && !words.contains(.wide)
    for what in ProsePhrase.denied(in: words, wholeOnly: unknownForbids) {
      guard what.table != .two || !isPublishing, what.needsTopic ? topic : true else { continue }
      found.append(Found(what: what, value: .zero))
    }
  }
}

extension ProseQuantity {
  fileprivate var needsTopic: Bool { if case .row = self { true } else { false } }
}

/// What a sentence holds anywhere, before or behind a number.
private struct ProseFacts {
  let hasReceive: Bool
  let hasApplication: Bool
  let hasPartly: Bool
  let hasLate: Bool
  /// 含上年结转3件、其中上年结转3件.
  let mayIncludeCarriedIn: Bool

  init(_ tokens: [ProseToken], year: Int?) {
    func has(_ word: ProseWord) -> Bool { tokens.contains(.word(word)) }
    hasReceive = has(.receive)
    hasApplication = has(.application)
    hasPartly = has(.partly)
    hasLate = has(.late)
    let namesLastYear = has(.lastYear) || year.map { has(.year($0 &- 1)) } ?? false
    mayIncludeCarriedIn = has(.carry) && namesLastYear && (has(.includes) || has(.among))
  }
}
