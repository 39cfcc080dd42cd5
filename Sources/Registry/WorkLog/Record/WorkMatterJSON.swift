import Disclosure
import Documents

extension WorkMatter {
  /// As the log and the table hold it; the kind stands beside it.
  var json: JSON {
    switch self {
    case .meeting(let kind, let attendance): ["meeting": .string(kind.rawValue), "attendance": attendance.json]
    case .deployment(let number): ["number": JSON(number)]
    case .training(let training):
      [
        "topics": JSON(TrainingTopic.allCases.filter(training.topics.contains).map(\.rawValue)),
        "hours": JSON(training.hours), "attendance": training.attendance.json,
      ]
    case .inspection(let offices, let found): ["offices": JSON(offices.map(\.rawValue)), "found": .integer(found)]
    case .higherDocument(let issuer, let number, let tasks):
      [
        "issuer": .string(issuer), "number": JSON(number),
        "tasks": .array(
          tasks.map { ["words": .string($0.words), "due": JSON($0.due), "done": JSON($0.done)] }),
      ]
    case .plan(let office, let done): ["office": JSON(office?.rawValue), "done": JSON(done)]
    case .correction(let handled): ["handled": JSON(handled?.day), "result": JSON(handled?.result.rawValue)]
    case .inquiry(let answered), .suggestion(let answered): ["answered": JSON(answered)]
    case .complaint(let handled): ["handled": JSON(handled?.day), "result": JSON(handled?.result.rawValue)]
    case .assessment(let year, let result): ["year": .integer(year), "result": .string(result)]
    case .socialReview(let year, let people, let result):
      ["year": .integer(year), "people": JSON(people), "result": .string(result)]
    case .accountability(let year, let people): ["year": .integer(year), "people": .integer(people)]
    }
  }

  /// Nil for what this program did not write.
  init?(_ kind: WorkKind, _ json: JSON) {
    guard let matter = WorkMatter.read(kind, json) else { return nil }
    self = matter
  }

  private static func read(_ kind: WorkKind, _ json: JSON) -> WorkMatter? {
    switch kind {
    case .meeting:
      guard let meeting = json["meeting"]?.string.flatMap(MeetingKind.init(rawValue:)),
        let attendance = json["attendance"].flatMap({ Attendance($0) })
      else { return nil }
      return .meeting(meeting, attendance)
    case .deployment: return .deployment(number: json["number"]?.string)
    case .training: return Training(json).map(WorkMatter.training)
    case .inspection:
      guard let offices = json["offices"]?.strings, let found = json["found"]?.integer else { return nil }
      return .inspection(offices: offices.map { OfficeID($0) }, found: found)
    case .higherDocument: return higherDocument(json)
    case .plan: return .plan(office: json["office"]?.string.map { OfficeID($0) }, done: json.day("done"))
    case .correction: return .correction(handled(json))
    case .inquiry: return .inquiry(answered: json.day("answered"))
    case .suggestion: return .suggestion(answered: json.day("answered"))
    case .complaint: return .complaint(handled(json))
    case .assessment, .socialReview, .accountability: return judged(kind, json)
    }
  }

  private static func judged(_ kind: WorkKind, _ json: JSON) -> WorkMatter? {
    guard let year = json["year"]?.integer else { return nil }
    let result = json["result"]?.string
    switch kind {
    case .assessment: return result.map { .assessment(year: year, result: $0) }
    case .socialReview: return result.map { .socialReview(year: year, people: json["people"]?.integer, result: $0) }
    default: return json["people"]?.integer.map { .accountability(year: year, people: $0) }
    }
  }

  private static func higherDocument(_ json: JSON) -> WorkMatter? {
    guard let issuer = json["issuer"]?.string, let items = json["tasks"]?.array else { return nil }
    let tasks = items.compactMap { item -> WorkTask? in
      guard let words = item["words"]?.string, let due = item.day("due") else { return nil }
      return WorkTask(words, due: due, done: item.day("done"))
    }
    guard tasks.count == items.count else { return nil }
    return .higherDocument(issuer: issuer, number: json["number"]?.string, tasks: tasks)
  }

  private static func handled<Result: RawRepresentable<String>>(_ json: JSON) -> Handled<Result>? {
    guard let day = json.day("handled"), let result = json["result"]?.string.flatMap(Result.init(rawValue:)) else {
      return nil
    }
    return Handled(result, on: day)
  }
}

extension Attendance {
  fileprivate var json: JSON {
    [
      "persons": JSON(persons.map(\.rawValue)), "offices": JSON(offices.map(\.rawValue)),
      "absent": JSON(absent.map(\.rawValue)), "people": .integer(people),
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let persons = json["persons"]?.strings, let offices = json["offices"]?.strings,
      let absent = json["absent"]?.strings, let people = json["people"]?.integer
    else { return nil }
    self.init(
      persons: persons.map { PersonID($0) }, offices: offices.map { OfficeID($0) }, absent: absent.map { OfficeID($0) },
      people: people)
  }
}

extension Training {
  fileprivate init?(_ json: JSON) {
    guard let topics = json["topics"]?.strings, let hours = json["hours"]?.string.flatMap({ ExactDecimal($0) }),
      let attendance = json["attendance"].flatMap({ Attendance($0) })
    else { return nil }
    self.init(Set(topics.compactMap(TrainingTopic.init(rawValue:))), hours: hours, attendance)
  }
}

extension JSON {
  fileprivate init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }

  /// Nil when this is no list of texts.
  fileprivate var strings: [String]? {
    guard let items = array else { return nil }
    let texts = items.compactMap(\.string)
    return texts.count == items.count ? texts : nil
  }

  fileprivate func day(_ name: String) -> Day? { self[name]?.string.flatMap { Day(iso: $0) } }
}
