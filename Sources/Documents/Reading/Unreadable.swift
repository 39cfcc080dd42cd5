/// 无法读取: why a file cannot be read with certainty, as one Chinese sentence that names the place.
///
/// A refusal, not a failure of the machine: the sentence is shown to the clerk as it is.
package struct Unreadable: Error, Hashable, Sendable, Codable {
  package let reason: String
  package init(_ reason: String) { self.reason = reason }
}
