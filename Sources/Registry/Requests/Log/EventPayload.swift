import Disclosure
import Documents

/// The payload of one stored event, read field by field.
struct EventPayload {
  let kind: String
  let json: JSON

  init(_ entry: LogEntry) throws(RecordedEventFault) {
    kind = entry.kind
    guard let json = try? JSON.parse(entry.payload) else { throw .malformed(kind: entry.kind, field: "payload") }
    self.json = json
  }

  init(kind: String, json: JSON) {
    self.kind = kind
    self.json = json
  }

  func fault(_ field: String) -> RecordedEventFault { .malformed(kind: kind, field: field) }

  func has(_ field: String) -> Bool { json[field] != nil }

  func inside(_ field: String) throws(RecordedEventFault) -> EventPayload {
    guard let inner = json[field], inner.members != nil else { throw fault(field) }
    return EventPayload(kind: kind, json: inner)
  }

  func text(_ field: String) throws(RecordedEventFault) -> String {
    guard let text = json[field]?.string else { throw fault(field) }
    return text
  }

  func texts(_ field: String) throws(RecordedEventFault) -> [String] {
    guard let array = json[field]?.array else { throw fault(field) }
    let texts = array.compactMap(\.string)
    guard texts.count == array.count else { throw fault(field) }
    return texts
  }

  func number(_ field: String) throws(RecordedEventFault) -> Int {
    guard let number = json[field]?.integer else { throw fault(field) }
    return number
  }

  func day(_ field: String) throws(RecordedEventFault) -> Day {
    guard let day = Day(iso: try text(field)) else { throw fault(field) }
    return day
  }

  func flag(_ field: String) throws(RecordedEventFault) -> Bool {
    guard case .bool(let flag) = json[field] else { throw fault(field) }
    return flag
  }

  func value<Value: RawRepresentable>(_ field: String, _ type: Value.Type = Value.self) throws(RecordedEventFault)
    -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try text(field)) else { throw fault(field) }
    return value
  }

  func applicant(_ field: String) throws(RecordedEventFault) -> ApplicantKind {
    guard let kind = ApplicantKind(key: try text(field)) else { throw fault(field) }
    return kind
  }

  func ifPresent<Value>(
    _ field: String, _ read: (String) throws(RecordedEventFault) -> Value
  ) throws(RecordedEventFault) -> Value? {
    has(field) ? try read(field) : nil
  }
}
