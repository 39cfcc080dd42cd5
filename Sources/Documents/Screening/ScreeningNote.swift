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
  /// 近似信息: the other item that says nearly the same, for who may see it.
  package private(set) var other: ItemID?

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

  /// 近似重复: another item of the organ says nearly the same.
  ///
  /// - Parameters:
  ///   - percent: How like it is, from 0 to 100.
  ///   - title: Nil for who may not see the other.
  ///   - standing: `2026年3月5日发布`, `审核中`.
  package static func alike(_ other: ItemID, percent: Int, title: String?, standing: String) -> ScreeningNote {
    let isNear = Double(percent) >= TextShingles.explained * 100
    let end = isNear ? "；确需公开的，请说明理由。" : "。"
    let sentence =
      title.map { "正文与“\($0)”（\(standing)）相似 \(percent)%，请核对是否重复公开\(end)" }
      ?? "正文与本单位另一条信息相似 \(percent)%，您无权查看那一条，请向办公室核实是否重复公开\(end)"
    var note = ScreeningNote(
      severity: isNear ? .needsReason : .hint, sentence: sentence, key: "alike-\(other)", before: "", marked: "",
      after: "")
    note.other = title == nil ? nil : other
    return note
  }

  /// 失效链接 in the text, as it was found when it was asked.
  package static func deadLink(_ address: String, outcome: String, since: Day) -> ScreeningNote {
    ScreeningNote(
      severity: .hint, sentence: "链接“\(address)”打不开（\(outcome)，自\(since.chinese)起），请核对后改正或者去掉。",
      key: "link-\(address)", before: "", marked: "", after: "")
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
