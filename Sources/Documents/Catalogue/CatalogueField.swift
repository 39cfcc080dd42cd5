import Disclosure

/// 目录的列: the column groups of a standard catalogue, by the words of their heads.
enum CatalogueField: CaseIterable, Hashable {
  case code, heading, matter, elements, basis, limit, publisher, channels, audience, manner, tier

  /// As the template writes it.
  var title: String { titles.first ?? "" }

  var titles: [String] {
    switch self {
    case .code: ["序号", "编号", "编码", "目录编号", "事项编号", "事项编码"]
    case .heading: ["一级事项", "公开事项", "事项", "一级目录"]
    case .matter: ["二级事项", "二级目录"]
    case .elements: ["公开内容（要素）", "公开内容", "公开内容和要素", "公开要素", "公开内容及要素"]
    case .basis: ["公开依据"]
    case .limit: ["公开时限", "公开期限"]
    case .publisher: ["公开主体", "公开责任主体"]
    case .channels: ["公开渠道和载体", "公开渠道", "公开渠道及载体", "公开渠道与载体", "公开载体"]
    case .audience: ["公开对象"]
    case .manner: ["公开方式"]
    case .tier: ["公开层级"]
    }
  }

  static func named(_ text: String) -> CatalogueField? {
    let shape = comparable(text)
    return allCases.first { $0.titles.contains { comparable($0) == shape } }
  }

  static func comparable(_ text: String) -> String {
    String(text.halfWidth.withoutSpace.filter { $0 != "*" && $0 != ":" })
  }
}

/// What one column of the table is for.
enum CatalogueColumn: Hashable {
  /// Text, or a list with marks.
  case field(CatalogueField)
  /// Marks only.
  case channel(CatalogueChannel)
  case everybody, particular
  case manner(CatalogueManner)
  case tiers(Set<CatalogueTier>)

  /// The group that it belongs to.
  var field: CatalogueField {
    switch self {
    case .field(let field): field
    case .channel: .channels
    case .everybody, .particular: .audience
    case .manner: .manner
    case .tiers: .tier
    }
  }

  /// Beneath the head of a group; nil for words that are no part of it.
  static func beneath(_ field: CatalogueField, _ text: String) -> CatalogueColumn? {
    let shape = CatalogueField.comparable(text)
    func isOne(of spellings: [String]) -> Bool { spellings.contains { CatalogueField.comparable($0) == shape } }
    switch field {
    case .heading:
      return CatalogueField.named(text).flatMap { $0 == .heading || $0 == .matter ? .field($0) : nil }
    case .channels: return CatalogueWords.channel(text).map { .channel($0) }
    case .audience:
      if isOne(of: CatalogueWords.everybody) { return .everybody }
      return isOne(of: CatalogueWords.group) ? .particular : nil
    case .manner: return CatalogueWords.manner(text).map { .manner($0) }
    case .tier: return CatalogueWords.tiers(text).map { .tiers($0) }
    default: return nil
    }
  }
}
