package import Disclosure

/// 词表文件, as it is handed on: a list, and beneath it the signature of who keeps it, in the form of `SignedNote`.
package struct PhraseListFile: Sendable {
  package let list: PhraseList
  /// The list's own text, as it is read.
  package let text: String
  /// Nil for a list that nobody signed.
  package let note: SignedNote?
  /// SHA-256 of the whole file.
  package let digest: Digest

  /// Bytes; far above any list that an office keeps.
  package static let mostBytes = 8_000_000

  /// - Throws: `PhraseFileRefusal`, with every fault of the list at once.
  package init(_ bytes: [UInt8]) throws(PhraseFileRefusal) {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge }
    guard let whole = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    digest = HashAlgorithm.sha256.digest(of: bytes)
    note = SignedNote(whole)
    text = note?.text ?? whole
    do throws(PhraseListProblem) { list = try PhraseList(parsing: text, digest: digest.hex) } catch {
      throw .faults(error.faults)
    }
    guard !list.name.isBlank, list.name.count <= 60 else { throw .nameMissing }
    guard list.day != nil else { throw .dayMissing }
    guard list.version.count <= 60 else { throw .versionTooLong }
  }

  /// 签名: the list as a signed file. Line ends become line feeds, and a byte order mark goes, since both are signed too.
  package static func signed(_ bytes: [UInt8], by key: SigningKey) throws -> [UInt8] {
    let file = try PhraseListFile(bytes)
    var lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last?.isBlank == true { lines.removeLast() }
    var text = lines.joined(separator: "\n") + "\n"
    if text.unicodeScalars.first == "\u{FEFF}" { text = String(text.unicodeScalars.dropFirst()) }
    return Array(try key.sign(text).description.utf8)
  }
}

/// Why a file is no list that can be installed.
package enum PhraseFileRefusal: Error, Hashable, Sendable {
  case tooLarge
  case notUTF8
  case faults([PhraseListFault])
  case nameMissing
  case dayMissing
  case versionTooLong

  package var sentences: [String] {
    switch self {
    case .tooLarge: ["词表文件超过 8 MB，请分开或者删减。"]
    case .notUTF8: ["词表文件不是 UTF-8 编码的文本，请另存为 UTF-8 文本后再导入。"]
    case .faults(let faults): faults.map(\.sentence)
    case .nameMissing: ["词表没有写名称，或者名称超过 60 字；第二行应为“名称”和词表名称。"]
    case .dayMissing: ["词表没有写日期，第三行应为“日期”和这一版的日期，如“2026-11-02”。"]
    case .versionTooLong: ["词表的版本号超过 60 字，请缩短。"]
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
