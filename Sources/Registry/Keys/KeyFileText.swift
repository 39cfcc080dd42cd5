/// The key file's text form, which is also what is printed on paper: typed back line by line it is a key file again.
package enum KeyFileText {
  package static let form = "gongkai.key/1"

  private static let explanation = """
    # 本文件是打开个人信息的唯一凭据：请勿放进数据文件夹，请勿与备份存放在一起，请勿发送。
    # 请将“gongkai key print”的输出打印两份，分别封存。每行末尾两位数字用于检查录入是否有误。
    """

  package static func write(_ keys: Keys) -> String {
    var lines = [form] + explanation.split(separator: "\n").map(String.init)
    lines.append("installation \(keys.installation)")
    for key in keys.data { lines += section("data", key.id, key.since, key.bytes) }
    lines += section("equality", 1, nil, keys.equality)
    for entry in keys.signing { lines += section("signing", entry.id, entry.since, entry.key.seed) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ kind: String, _ id: Int, _ since: Instant?, _ bytes: [UInt8]) -> [String] {
    let name = "\(kind) \(id)"
    return [since.map { "\(name) \($0)" } ?? name] + PaperKey.lines(bytes, name: name)
  }

  package static func read(_ text: String) throws(KeyFileRefusal) -> Keys {
    var reader = KeyFileReader(text)
    return try reader.keys()
  }
}

/// Reads line by line, skipping empty lines and remarks.
private struct KeyFileReader {
  private var lines: ArraySlice<(number: Int, text: String)>
  private var data: [Keys.DataKey] = []
  private var equality: [UInt8]?
  private var signing: [(id: Int, since: Instant, seed: [UInt8])] = []

  init(_ text: String) {
    lines =
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { (number: $0.offset + 1, text: String($0.element)) }
      .filter { line in !line.text.allSatisfy { $0 == " " || $0 == "\t" } && !line.text.hasPrefix("#") }[...]
  }

  mutating func keys() throws(KeyFileRefusal) -> Keys {
    guard lines.popFirst()?.text == KeyFileText.form else {
      throw .malformed(line: 1, reason: "开头应为“\(KeyFileText.form)”")
    }
    guard let line = lines.popFirst(), line.text.hasPrefix("installation ") else {
      throw .malformed(line: 0, reason: "缺少 installation 一行")
    }
    let installation = String(line.text.dropFirst("installation ".count))
    while let line = lines.popFirst() { try section(line.text, number: line.number) }
    guard !data.isEmpty, let equality, !signing.isEmpty else { throw .malformed(line: 0, reason: "密钥不全") }
    return Keys(
      installation: installation, data: data, equality: equality,
      signing: signing.map { entry in
        let key = SigningKey(name: Keys.signerName(installation), seed: entry.seed)
        return Keys.SigningKeyEntry(id: entry.id, since: entry.since, key: key)
      })
  }

  private mutating func section(_ heading: String, number: Int) throws(KeyFileRefusal) {
    let parts = heading.split(separator: " ")
    guard parts.count >= 2, let id = Int(parts[1]), id > 0 else { throw .malformed(line: number, reason: "应为密钥的名称和编号") }
    let bytes = try key(named: "\(parts[0]) \(id)", after: number)
    if parts[0] == "equality", parts.count == 2, equality == nil {
      equality = bytes
      return
    }
    guard parts.count == 3, let since = Instant(String(parts[2])) else {
      throw .malformed(line: number, reason: "缺少启用时间")
    }
    switch parts[0] {
    case "data" where id > (data.last?.id ?? 0): data.append(Keys.DataKey(id: id, since: since, bytes: bytes))
    case "signing" where id > (signing.last?.id ?? 0): signing.append((id, since, bytes))
    default: throw .malformed(line: number, reason: "密钥名称不认识，或编号重复")
    }
  }

  private mutating func key(named name: String, after heading: Int) throws(KeyFileRefusal) -> [UInt8] {
    let typed = lines.prefix(2)
    lines = lines.dropFirst(2)
    switch PaperKey.bytes(typed.map(\.text), name: name) {
    case .success(let bytes): return bytes
    case .failure(let mistyped):
      let number = mistyped.index < typed.count ? typed[typed.startIndex + mistyped.index].number : heading
      throw .malformed(line: number, reason: "密钥与检查数字不符")
    }
  }
}
