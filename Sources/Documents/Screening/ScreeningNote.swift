package import Disclosure

/// 筛查结果 as pages show it and processes hand it on: what, how serious, where, with the excerpt.
package struct ScreeningNote: Hashable, Sendable {
  package let severity: ScreeningSeverity
  package let sentence: String
  /// The excerpt: what stands before, what is meant, what stands behind.
  package let before: String
  package let marked: String
  package let after: String
  /// By which a reason once given is known again; for the eyes of the office only.
  package let key: String
  /// Whether it can be masked in one click.
  package let isMaskable: Bool
  /// A mark of secrecy: what bears it is not kept here at all.
  package let isSecret: Bool

  package init(_ finding: ScreeningFinding, isMaskable: Bool) {
    severity = finding.severity
    sentence = finding.sentence
    let scalars = Array(finding.excerpt.text.unicodeScalars)
    let range = finding.excerpt.marked.clamped(to: 0..<scalars.count)
    before = Self.text(scalars[..<range.lowerBound])
    marked = Self.text(scalars[range])
    after = Self.text(scalars[range.upperBound...])
    key = finding.key
    self.isMaskable = isMaskable && finding.masked != nil
    isSecret = finding.isSecret
  }

  private init(
    severity: ScreeningSeverity, sentence: String, key: String, isSecret: Bool = false, before: String, marked: String,
    after: String
  ) {
    (self.severity, self.sentence, self.key) = (severity, sentence, key)
    (self.before, self.marked, self.after, self.isSecret, isMaskable) = (before, marked, after, isSecret, false)
  }

  /// 无法检查: nothing is passed over in silence.
  package static func unread(_ name: String, _ why: String) -> ScreeningNote {
    ScreeningNote(
      severity: .needsReason, sentence: "附件“\(name)”无法检查：\(why)", key: "unread-\(name)", before: "", marked: "",
      after: "")
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension ScreeningNote {
  package var json: JSON {
    [
      "severity": .string(severity.rawValue), "sentence": .string(sentence), "key": .string(key),
      "secret": .bool(isSecret),
      "before": .string(before), "marked": .string(marked), "after": .string(after),
    ]
  }

  /// Nil when it was not written by `json`.
  package init?(_ json: JSON) {
    guard let severity = json["severity"]?.string.flatMap(ScreeningSeverity.init(rawValue:)),
      case .bool(let isSecret)? = json["secret"], let sentence = json["sentence"]?.string,
      let key = json["key"]?.string, let before = json["before"]?.string,
      let marked = json["marked"]?.string, let after = json["after"]?.string
    else { return nil }
    self.init(
      severity: severity, sentence: sentence, key: key, isSecret: isSecret, before: before, marked: marked, after: after
    )
  }
}

extension AttachmentText {
  /// Of one attachment, worst first.
  ///
  /// - Parameter pages: Of a PDF that was read already; nil reads the bytes.
  package static func notes(
    on bytes: [UInt8], name: String, pages: [String]? = nil, by screening: Screening = Screening()
  ) -> [ScreeningNote] {
    let reading = AttachmentText { (_) throws(Unreadable) in
      guard let pages else { throw Unreadable("这份 PDF 没有读出文字。") }
      return pages
    }
    return screening.findings(in: reading.parts(of: bytes, name: name)).map { ScreeningNote($0, isMaskable: false) }
      .worstFirst
  }
}

extension [ScreeningNote] {
  /// In their order within one severity.
  package var worstFirst: [ScreeningNote] {
    ScreeningSeverity.allCases.reversed().flatMap { severity in filter { $0.severity == severity } }
  }
}
