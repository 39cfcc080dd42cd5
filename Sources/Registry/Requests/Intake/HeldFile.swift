package import Disclosure
import Documents

/// 暂存附件: a file that an applicant chose and has not handed in yet. It lies in the store and is named by no row; what the
/// form carries from page to page is a sealed ticket that nobody can make, read or use for another form.
///
/// It ends before the store sweeps what nothing names, so that a ticket that is good has its file.
package struct HeldFile: Hashable, Sendable {
  package let document: NewDocument

  /// Twelve hours, in seconds; the store keeps what nothing names for a day.
  package static let lasting = 12 * 3600

  package init(_ document: NewDocument) { self.document = document }

  package var name: String { document.name }
  package var kind: CaseDocumentKind { document.kind }
  package var size: Int { document.file.size }
  package var address: Digest { document.file.address }
}

extension Registry {
  /// 凭据 for the hidden field of the form with that token.
  package func ticket(of held: HeldFile, form token: String, at now: Instant) throws -> String {
    let content: JSON = [
      "file": .string(held.address.hex), "key": .string(RandomBytes.hex(held.document.file.key.bytes)),
      "kind": .string(held.kind.rawValue), "name": .string(held.name), "size": .integer(held.size),
      "until": .integer(now.adding(seconds: HeldFile.lasting).milliseconds),
    ]
    let key = try keyring.newestDataKey()
    let box = try SealedBox.seal(Array(CanonicalJSON(content).text.utf8), key: key.bytes, for: Self.place(token))
    return "\(key.id)-\(RandomBytes.hex(box))"
  }

  /// The file of a ticket; nil when it is not ours, is of another form, or is over.
  package func heldFile(_ ticket: String, form token: String, at now: Instant) -> HeldFile? {
    let parts = ticket.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int(parts[0]), let box = Self.bytes(hex: parts[1]),
      let key = try? keyring.dataKey(id),
      let opened = try? SealedBox.open(box, key: key.bytes, for: Self.place(token)),
      let content = try? JSON.parse(String(decoding: opened, as: UTF8.self))
    else { return nil }
    guard let until = content["until"]?.integer, now.milliseconds <= until,
      let address = content["file"]?.string.flatMap(Digest.init(hex:)), let size = content["size"]?.integer,
      let fileKey = content["key"]?.string.flatMap({ Self.bytes(hex: $0[...]) }),
      let kind = content["kind"]?.string.flatMap(CaseDocumentKind.init(rawValue:)),
      let name = content["name"]?.string, Disk.exists(files.path(of: address))
    else { return nil }
    return HeldFile(
      NewDocument(StoredFile(address: address, size: size, key: FileKey(bytes: fileKey)), kind, name: name))
  }

  private static func place(_ token: String) -> String { "gongkai.held/1 \(token)" }

  private static func bytes(hex: Substring) -> [UInt8]? {
    let digits = hex.utf8.map { digit -> UInt8? in
      switch digit {
      case 0x30...0x39: digit - 0x30
      case 0x61...0x66: digit - 0x61 + 10
      default: nil
      }
    }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0) }
  }
}
