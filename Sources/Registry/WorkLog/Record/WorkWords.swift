import Disclosure
import Documents

/// 来件内容: what comes from the public, as one sealed text: the words, the name, what was noted.
struct WorkWords {
  let topic: String
  let party: String?
  let note: String?

  init(_ entry: WorkEntry) { (topic, party, note) = (entry.topic, entry.party, entry.note) }

  var text: String {
    let json: JSON = ["topic": .string(topic), "party": JSON(party), "note": JSON(note)]
    return json.text
  }

  /// - Throws: `StoredValueFault` for what this program did not write.
  init(text: String) throws {
    let json = try JSON.parse(Array(text.utf8))
    guard let topic = json["topic"]?.string else { throw StoredValueFault(column: "words", value: "") }
    (self.topic, party, note) = (topic, json["party"]?.string, json["note"]?.string)
  }
}
