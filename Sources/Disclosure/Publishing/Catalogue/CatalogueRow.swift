/// 目录编号: the code of a catalogue row, as the county's list gives it; it stays when rows are left out.
package struct RowCode: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }

  /// `2` before `10`: runs of digits are compared as numbers.
  package static func < (one: RowCode, other: RowCode) -> Bool {
    let (left, right) = (one.parts, other.parts)
    for (a, b) in zip(left, right) where a != b {
      if let (m, n) = a.digits.flatMap({ m in b.digits.map { (m, $0) } }), m != n { return m < n }
      return a.text < b.text
    }
    return left.count < right.count
  }

  private var parts: [(text: String, digits: Int?)] {
    var parts: [(text: String, digits: Int?)] = []
    var rest = Substring(rawValue)
    while let first = rest.first {
      let isDigit = first.isASCII && first.isNumber
      let run = rest.prefix { ($0.isASCII && $0.isNumber) == isDigit }
      parts.append((String(run), isDigit ? Int(run) : nil))
      rest.removeFirst(run.count)
    }
    return parts
  }
}

/// 标准目录的一行 (主动公开基本目录、基层政务公开标准目录): what is to be published, on which ground, until when, by whom, where.
package struct CatalogueRow: Hashable, Sendable {
  package let code: RowCode
  /// 一级事项.
  package let heading: String
  /// 二级事项; nil where the list has one level.
  package let matter: String?
  /// 公开内容（要素）.
  package let elements: String
  package let basis: String
  package let limit: PublicationLimit
  /// 公开主体.
  package let publisher: String
  package let channels: Set<CatalogueChannel>
  package let audience: CatalogueAudience
  package let manners: Set<CatalogueManner>
  package let tiers: Set<CatalogueTier>

  package init(
    code: RowCode, heading: String, matter: String?, elements: String, basis: String, limit: PublicationLimit,
    publisher: String, channels: Set<CatalogueChannel>, audience: CatalogueAudience, manners: Set<CatalogueManner>,
    tiers: Set<CatalogueTier>
  ) {
    self.code = code
    self.heading = heading
    self.matter = matter
    self.elements = elements
    self.basis = basis
    self.limit = limit
    self.publisher = publisher
    self.channels = channels
    self.audience = audience
    self.manners = manners
    self.tiers = tiers
  }

  /// 一级事项—二级事项.
  package var title: String { matter.map { "\(heading)—\($0)" } ?? heading }
}

/// 公开对象: everybody, a group, or one for part of the contents and the other for the rest.
package struct CatalogueAudience: Hashable, Sendable {
  /// 全社会.
  package let isEverybody: Bool
  /// 特定群体, as the list names it; empty where it does not, nil where there is none.
  package let group: String?

  /// Nil for nobody.
  package init?(isEverybody: Bool, group: String?) {
    guard isEverybody || group != nil else { return nil }
    self.isEverybody = isEverybody
    self.group = group
  }

  private init() { (isEverybody, group) = (true, nil) }
  package static let everybody = CatalogueAudience()

  package var chinese: String {
    let special = group.map { $0.isEmpty ? "特定群体" : "特定群体（\($0)）" }
    return [isEverybody ? "全社会" : nil, special].compactMap { $0 }.joined(separator: "、")
  }
}

/// 公开方式.
package enum CatalogueManner: String, CaseIterable, Hashable, Sendable {
  case proactive, onRequest

  package var chinese: String { self == .proactive ? "主动" : "依申请" }
}

/// 公开层级.
package enum CatalogueTier: String, CaseIterable, Hashable, Sendable {
  case county, town, village

  package var chinese: String {
    switch self {
    case .county: "县级"
    case .town: "乡级"
    case .village: "村级"
    }
  }

  /// Other words of the lists for the same tier.
  package var spellings: [String] {
    switch self {
    case .county: ["县级", "县（区）级", "县（市、区）级", "县区级", "区级", "县"]
    case .town: ["乡级", "镇级", "乡镇级", "乡（镇）级", "乡镇（街道）级", "乡镇（街道）", "乡镇", "街道"]
    case .village: ["村级", "村（社区）级", "村（社区）", "村"]
    }
  }
}
