package import Disclosure

/// 机关名称, and the level that the name tells with certainty.
package struct OrganName: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The organ named by a report's title: «清河县云溪镇人民政府2025年政府信息公开工作年度报告».
  init?(inTitle title: String) {
    var name = String(title.unicodeScalars.filter { !$0.properties.isWhitespace }.map { Character($0) })
    name = String(name.trimmingPrefix("关于"))
    guard
      let end = ["政府信息公开", "政务公开", "信息公开", "政府資訊公開", "政府信息"].compactMap({ name.firstRange(of: $0) }).map(\.lowerBound)
        .min()
    else { return nil }
    name = String(name[..<end])
    name = OrganName.withoutYear(name)
    if name.hasSuffix("人民") { name += "政府" }
    name = String(name.trimmed { "—-_:：、关于的".contains($0) })
    guard (2...40).contains(name.count) else { return nil }
    text = name
  }

  /// Removes «2025年», «2025年度», «二〇二五年».
  private static func withoutYear(_ name: String) -> String {
    let digits = "0123456789０１２３４５６７８９〇○零一二三四五六七八九"
    var rest = name[...]
    while let year = rest.firstIndex(of: "年") {
      let head = rest[..<year]
      let number = head.reversed().prefix { digits.contains($0) }.count
      if number == 4 {
        var tail = rest[rest.index(after: year)...]
        if tail.first == "度" { tail = tail.dropFirst() }
        return String(name[..<head.index(head.endIndex, offsetBy: -4)]) + String(tail)
      }
      rest = rest[rest.index(after: year)...]
    }
    return name
  }

  private static let endings = [
    "政府", "局", "委", "委员会", "办公室", "办公厅", "厅", "镇", "乡", "街道", "街道办", "办事处", "中心", "支队", "大队", "分局", "管委会", "公署", "院",
    "所",
  ]

  static func isOrgan(_ text: String) -> Bool { endings.contains { text.hasSuffix($0) } }

  /// 机关层级, where the name leaves no doubt. A 「市」 that is no known 地级市 may be 县级市 or made up: then there is none.
  package var level: OrganLevel? {
    let name = text.hasSuffix("政府") ? String(text.dropLast(text.hasSuffix("人民政府") ? 4 : 2)) : text
    let namesGovernment = name != text
    if let street = street(name) { return street }
    if name.hasSuffix("镇") || name.hasSuffix("乡") || name.hasSuffix("苏木") { return .town }
    if name.hasSuffix("省") || name.hasSuffix("自治区") { return .province }
    if OrganName.municipalities.contains(name) { return .province }
    if name.hasSuffix("县") || name.hasSuffix("旗") { return .county }
    if name.hasSuffix("区"), !name.hasSuffix("开发区"), !name.hasSuffix("园区"), !name.hasSuffix("新区"), !name.hasSuffix("景区")
    {
      return .county
    }
    if let city = OrganName.innermostCity(name), name.hasSuffix("市") { return city.isPrefecture ? .city : .county }
    if namesGovernment { return nil }
    return department(name)
  }

  private func street(_ name: String) -> OrganLevel? {
    ["街道", "街道办", "街道办事处", "办事处"].contains { name.hasSuffix($0) } ? .street : nil
  }

  private static let municipalities = ["北京", "天津", "上海", "重庆", "北京市", "天津市", "上海市", "重庆市"]

  private func department(_ name: String) -> OrganLevel? {
    guard OrganName.isOrgan(name) else { return nil }
    if name.hasPrefix("国家") || name.hasPrefix("中华人民共和国") { return .ministry }
    if name.hasSuffix("厅"), !name.hasSuffix("办公厅") { return .provinceDepartment }
    let body = name.dropLast(1)
    // The innermost place decides: «淮安市洪泽区教育局» is a district's.
    if let place = body.lastIndex(where: { "县区旗".contains($0) }), !followsZone(body, at: place) {
      return .countyDepartment
    }
    if body.contains("镇") || body.contains("乡") { return nil }
    if name.hasSuffix("分局") { return nil }
    if OrganName.municipalities.contains(where: { $0.count == 3 && name.hasPrefix($0) }) { return .provinceDepartment }
    if let city = OrganName.innermostCity(name) { return city.isPrefecture ? .cityDepartment : .countyDepartment }
    if body.contains("省") || body.contains("自治区") { return body.contains("市") ? nil : .provinceDepartment }
    return nil
  }

  /// The innermost 「××市」 of the name, where it is certain what it is: a known 地级市, or a 县级市 named behind one
  /// («镇江市句容市»).
  private static func innermostCity(_ name: String) -> (name: Substring, isPrefecture: Bool)? {
    var outer = Substring(name)
    if let province = outer.firstIndex(where: { "省区".contains($0) }), outer[...province].count <= 9 {
      outer = outer[outer.index(after: province)...]
    }
    guard let first = outer.firstIndex(of: "市") else { return nil }
    guard PrefectureCities.names.contains(String(outer[..<first])) else { return nil }
    let rest = outer[outer.index(after: first)...]
    guard let second = rest.firstIndex(of: "市"), (2...4).contains(rest[..<second].count), !rest.hasPrefix("城市"),
      !"城".contains(rest[..<second].last ?? " ")
    else { return (outer[...first], true) }
    return (rest[...second], false)
  }

  private func followsZone(_ body: Substring, at place: Substring.Index) -> Bool {
    let head = body[...place]
    return ["开发区", "园区", "新区", "自治区", "景区", "社区", "地区"].contains { head.hasSuffix($0) } || head.count < 2
  }
}
