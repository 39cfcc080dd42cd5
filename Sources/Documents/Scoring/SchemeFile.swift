package import Disclosure
import Yams

/// 考核办法文件 (YAML): read with every fault named, and written back.
package enum SchemeFile {
  /// - Throws: Every fault, by line and place. Nothing is guessed and nothing is left out.
  package static func read(_ text: String) throws(SchemeFaults) -> Scheme {
    let faults = SchemeFaultList()
    let scheme = try scheme(text, faults)
    for problem in SchemeCheck(scheme).problems { faults.note(problem.place, problem.sentence) }
    guard faults.faults.isEmpty else { throw SchemeFaults(faults.faults) }
    return scheme
  }

  /// What is written, although its parts may not agree with each other yet: for a page on which one part is changed after another.
  package static func readUnchecked(_ text: String) throws(SchemeFaults) -> Scheme {
    try scheme(text, SchemeFaultList())
  }

  private static func scheme(_ text: String, _ faults: SchemeFaultList) throws(SchemeFaults) -> Scheme {
    // Browsers end the lines of a form with both signs.
    let lines = text.replacing("\r\n", with: "\n")
    let scheme = SchemeReader(faults: faults).scheme(try SchemeText.root(of: lines))
    guard let scheme, faults.faults.isEmpty else { throw SchemeFaults(faults.faults) }
    return scheme
  }

  /// The bytes of an uploaded file.
  package static func read(_ bytes: [UInt8]) throws(SchemeFaults) -> Scheme {
    guard bytes.count <= SchemeText.maximumBytes, let text = String(validating: bytes, as: UTF8.self) else {
      let sentence = "文件超过 256 KB，或者不是 UTF-8 文本，请核对是否选错了文件。"
      throw SchemeFaults([SchemeFault(line: nil, place: "文件", sentence: sentence)])
    }
    return try read(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  /// Equal schemes give equal texts, and what is written reads back equal.
  package static func write(_ scheme: Scheme) throws -> String {
    try Yams.serialize(node: SchemeWriter.node(scheme), indent: 2, width: -1, allowUnicode: true)
  }
}
