import Disclosure

/// 脱敏: how much of a personal value a page shows.
enum DetailMasking: Hashable, Sendable {
  case none, name, identityNumber, phone, email, address, people, whole

  /// - Parameter applicant: An organization's name is no personal value.
  func mask(_ value: String, applicant: ApplicantKind?) -> String {
    switch self {
    case .none: value
    case .name: DetailMasking.isOrganization(applicant) ? value : DetailMasking.maskedName(value)
    case .identityNumber:
      DetailMasking.isOrganization(applicant) ? value : DetailMasking.keeping(2, 3, of: value)
    case .phone: DetailMasking.keeping(3, 4, of: value)
    case .email: DetailMasking.maskedEmail(value)
    case .address: DetailMasking.maskedAddress(value)
    case .people: DetailMasking.maskedPeople(value)
    case .whole: "***"
    }
  }

  private static func isOrganization(_ kind: ApplicantKind?) -> Bool { kind.map { $0 != .naturalPerson } ?? false }

  /// 张*: the family name, then a star for each character.
  static func maskedName(_ name: String) -> String {
    guard name.count > 1, let first = name.first else { return stars(name.count) }
    return "\(first)\(stars(name.count - 1))"
  }

  /// The first and last characters; all hidden when too little would stay hidden.
  static func keeping(_ head: Int, _ tail: Int, of value: String) -> String {
    guard value.count >= head + tail + 2 else { return stars(value.count) }
    return "\(value.prefix(head))\(stars(value.count - head - tail))\(value.suffix(tail))"
  }

  static func maskedEmail(_ value: String) -> String {
    guard let at = value.lastIndex(of: "@"), let first = value.first, first != "@" else { return stars(value.count) }
    return "\(first)***\(value[at...])"
  }

  /// To the level of the town: what follows the last 乡、镇 or 街道 (else 县、区、市) is hidden.
  static func maskedAddress(_ value: String) -> String {
    let characters = Array(value)
    for words in [["街道", "镇", "乡"], ["县", "区", "旗"], ["市", "州", "盟"]] {
      if let end = words.compactMap({ firstEnd(of: Array($0), in: characters) }).min() {
        return end == characters.count ? value : "\(String(characters[..<end]))***"
      }
    }
    return stars(min(characters.count, 6))
  }

  /// Lists of people, separated as people do: each one's name is masked, and every number.
  static func maskedPeople(_ value: String) -> String {
    var masked = ""
    var part = ""
    func close() {
      masked += part.contains { $0.isASCII && $0.isNumber } ? keeping(1, 2, of: part) : maskedName(part)
      part = ""
    }
    for character in value {
      if "，,、；;：: \n\t（）()".contains(character) {
        close()
        masked.append(character)
      } else {
        part.append(character)
      }
    }
    close()
    return masked
  }

  /// A place's name has a character before its kind.
  private static func firstEnd(of word: [Character], in value: [Character]) -> Int? {
    value.indices.dropFirst().first { value[$0...].starts(with: word) }.map { $0 + word.count }
  }

  private static func stars(_ count: Int) -> String { String(repeating: "*", count: max(count, 0)) }
}
