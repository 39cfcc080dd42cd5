/// 征求意见: the consultations of one request and the union of their days.
struct Consultations: Sendable {
  /// Open ones, oldest first.
  private var open: [String?] = []
  private(set) var openSince: Day?
  private var past = DaySpans()

  var isOpen: Bool { openSince != nil }

  mutating func open(_ id: String?, _ event: ClockEvent) throws(ClockProblem) {
    if let id, open.contains(id) { throw .malformed(.consultationOpenAlready(event, id: id)) }
    open.append(id)
    openSince = openSince ?? event.day
  }

  /// Without `id` the oldest open one is closed, whether it has an id or not.
  mutating func close(_ id: String?, _ event: ClockEvent) throws(ClockProblem) {
    guard let index = id == nil ? open.indices.first : open.firstIndex(of: id) else {
      throw .malformed(.answerWithoutQuestion(event))
    }
    open.remove(at: index)
    if let since = openSince, open.isEmpty {
      past.add(after: since, through: event.day)
      openSince = nil
    }
  }

  /// Whether `day` is excluded: sent < day ≤ answered for one of them.
  func hold(_ day: Day) -> Bool { openSince.map { day > $0 } ?? false || past.contains(day) }
}
