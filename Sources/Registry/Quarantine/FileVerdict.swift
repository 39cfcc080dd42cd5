package import Documents

/// 检查结论 on a received file.
package enum FileVerdict: Hashable, Sendable {
  /// 本系统制作: it did not come from outside.
  case made
  /// - Parameter isScanned: Whether a virus scanner was asked; without one, type and structure alone were checked.
  case released(isScanned: Bool)
  /// - Parameter signature: What the scanner calls it; empty when the scanner did not object.
  case rejected(FileFinding, signature: String = "")

  /// Letters, digits and `._-` alone, so that an answer from outside never brings anything else into the log.
  package static func signature(_ name: String) -> String {
    String(
      name.unicodeScalars.filter {
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "._-".unicodeScalars.contains($0))
      }.prefix(100).map(Character.init))
  }

  /// The outcomes after which a file is handed out, as a list in SQL.
  static let releasing = "'made', 'released'"

  var outcome: String {
    switch self {
    case .made: "made"
    case .released: "released"
    case .rejected: "rejected"
    }
  }

  var isScanned: Bool {
    switch self {
    case .made: false
    case .released(let isScanned): isScanned
    case .rejected(let finding, _): finding == .virus
    }
  }

  var finding: FileFinding? {
    if case .rejected(let finding, _) = self { finding } else { nil }
  }

  var signature: String {
    if case .rejected(_, let signature) = self { signature } else { "" }
  }

  /// From columns or members.
  init?(outcome: String, isScanned: Bool, finding: String, signature: String) {
    switch outcome {
    case "made": self = .made
    case "released": self = .released(isScanned: isScanned)
    case "rejected":
      guard let finding = FileFinding(rawValue: finding) else { return nil }
      self = .rejected(finding, signature: signature)
    default: return nil
    }
  }
}

/// 文件状态: how far the check of a received file is.
package enum FileState: Hashable, Sendable {
  /// 正在检查: kept, and handed to nobody.
  case checking
  case judged(FileVerdict)

  package var isReleased: Bool {
    switch self {
    case .judged(.made), .judged(.released): true
    case .judged(.rejected), .checking: false
    }
  }
}
