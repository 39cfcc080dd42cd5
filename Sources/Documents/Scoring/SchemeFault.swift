import Disclosure

/// 考核办法文件的毛病: one place of the file, in a sentence.
package struct SchemeFault: Hashable, Sendable {
  /// Counted from 1; nil where none is known.
  package let line: Int?
  package let place: String
  package let sentence: String

  package init(line: Int? = nil, place: String = SchemePlace.scheme.path, sentence: String) {
    self.line = line
    self.place = place
    self.sentence = sentence
  }

  /// As it is shown: where, what, how to mend it.
  package var text: String { "\(line.map { "第 \($0) 行，" } ?? "")\(place)：\(sentence)" }
}

/// Why a scheme file is refused: every fault at once, at most a hundred.
package struct SchemeFaults: Error, Hashable, Sendable {
  package let faults: [SchemeFault]

  package init(_ faults: [SchemeFault]) { self.faults = faults }
}

/// Collects faults while a file is read, and remembers on which line each place begins.
final class SchemeFaultList {
  private(set) var faults: [SchemeFault] = []
  private var lines: [String: Int] = [:]

  func begin(_ place: SchemePlace, line: Int?) { if let line, lines[place.path] == nil { lines[place.path] = line } }

  func note(_ place: SchemePlace, line: Int? = nil, _ sentence: String) {
    guard faults.count < 100 else { return }
    faults.append(SchemeFault(line: line ?? lines[place.path], place: place.path, sentence: sentence))
  }
}
