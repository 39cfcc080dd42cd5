package import Disclosure
import Documents

/// 文书来源: the case, the organ and its settings, from which letters are filled.
package struct LetterSource: Sendable {
  package let file: CaseFile
  /// Who applies: whole for what goes out, masked for what is shown.
  package var people: CaseDetails
  let directory: Directory
  let settings: OrganSettings
  let today: Day
  /// 同一申请人本月此前的件数; nil where it was not looked up.
  package var itemsBefore: Int?

  package init(_ file: CaseFile, _ directory: Directory, _ settings: OrganSettings, today: Day) {
    self.file = file
    self.directory = directory
    self.settings = settings
    self.today = today
    people = file.application
  }

  var applicant: String { people[.applicantName] ?? "" }

  var item: RequestCase { file.case }

  /// The events that the letters of a kind belong to, in their order.
  func entries(of kind: CaseLetter.Kind) -> [CaseEntry] {
    file.events.filter { kind.tells(of: $0.event.what) }
  }

  func entry(of letter: CaseLetter) -> CaseEntry? {
    let entries = entries(of: letter.kind)
    return entries.indices.contains(letter.number - 1) ? entries[letter.number - 1] : nil
  }

  /// Those of the events that are on record, and those that follow from the case as it stands.
  package var letters: [CaseLetter] {
    CaseLetter.Kind.allCases.flatMap { kind -> [CaseLetter] in
      let count = entries(of: kind).count
      if count > 0 { return (1...count).map { CaseLetter(kind, number: $0) } }
      return stands(kind) ? [CaseLetter(kind)] : []
    }
  }

  /// Those of `letters` that belong to an event, by its number.
  package func byEvent(_ letters: [CaseLetter]) -> [Int: [CaseLetter]] {
    var found: [Int: [CaseLetter]] = [:]
    for letter in letters { if let entry = entry(of: letter) { found[entry.number, default: []].append(letter) } }
    return found
  }

  /// Those that a step begins with: to be written before the step is put on record.
  package func letters(for action: OfficeAction) -> [CaseLetter] {
    CaseLetter.Kind.allCases.filter { $0.action == action }.compactMap { kind in
      let next = CaseLetter(kind, number: kind.isNumbered ? entries(of: kind).count + 1 : 1)
      return isReady(next) ? next : nil
    }
  }

  /// Whether what the letter tells is on record, so that it may be put on file.
  package func isTold(_ letter: CaseLetter) -> Bool { !letter.kind.tellsOfStep || entry(of: letter) != nil }

  /// Whether it may be made: of an event on record, or for the next one while the case is open.
  package func isReady(_ letter: CaseLetter) -> Bool {
    if entry(of: letter) != nil || (letter.number == 1 && stands(letter.kind)) { return true }
    let isNext = letter.number == entries(of: letter.kind).count + 1
    guard isNext, item.received != nil, item.outcome == nil else { return false }
    switch letter.kind {
    case .supplement, .extensionNotice, .reasons, .delay, .fee, .thirdParty, .coMaker, .otherOrgan: return true
    case .lapse: return item.dueStep(today: today) == .lapseRequest
    default: return false
    }
  }

  /// What depends on no event of its own.
  private func stands(_ kind: CaseLetter.Kind) -> Bool {
    switch kind {
    case .acknowledgement: !item.registration.isBackfilled
    case .period: item.clock != nil
    case .review: file.draft != nil && item.review.rounds > 0 && item.review.digest == file.draft?.digest
    case .reply: file.draft != nil
    case .receipt: item.issued != nil
    case .disclosure: item.draft.map { gives($0.disposition) } ?? false
    default: false
    }
  }

  /// As what the request lapsed, or would lapse now.
  func lapsed(_ entry: CaseEntry?) -> Disposition {
    if case .lapsed(let disposition) = entry?.event.what { disposition } else { item.lapsing(today: today) }
  }

  /// What a third party that objected must be told of.
  private func gives(_ disposition: Disposition) -> Bool {
    (disposition == .supplied || disposition == .partlySupplied)
      && item.consultations.contains { $0.party == .thirdParty && $0.agrees == false }
  }

  /// The case as it stood before, or right after, the event of that number.
  func before(_ number: Int) -> RequestCase? {
    try? RequestCase(file.events.prefix(number - 1).map(\.event), calendar: item.calendar, ladder: item.review.ladders)
  }

  func after(_ number: Int) -> RequestCase? { before(number + 1) }
}
