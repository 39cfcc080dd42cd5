/// 住址: where somebody lives, more exactly than the town: behind a word that says so, in a column of that name, or down to a
/// room or a house number of a villagers' group. Addresses of offices are public and let pass.
enum Addresses {
  static func matches(in text: ScreenedText, head: String?) -> [ScreeningMatch] {
    var found: [Range<Int>] = []
    if let head, columns.contains(where: { head.contains($0) }) { found += whole(text) }
    for label in labels {
      for place in text.places(of: label) { found += described(from: place.upperBound, in: text) }
    }
    for index in text.scalars.indices {
      // «张某，住云溪镇东溪村一组»: a clause that begins so.
      if text[index] == "住", text.lead(index, most: 1).isEmpty, !livingWords.contains(text[index + 1] ?? "住") {
        found += described(from: index + 1, in: text)
      }
      guard let end = roomEnd(index, in: text) ?? houseEnd(index, in: text) else { continue }
      let start = start(before: index, in: text)
      let isPublic = isPublic(index, end, in: text)
      if !isPublic { found.append(start..<end) }
    }
    return separate(found).map {
      ScreeningMatch(.address, .needsReason, $0, masked: Masking.address(text.string($0)))
    }
  }

  /// 住址, 住房, 住建 …: other words than «lives».
  private static let livingWords = Set("住址房建宅户院所宿校保".unicodeScalars)
  private static let columns = ["住址", "家庭地址", "户籍地", "居住地", "住所", "居住地址", "家庭所在地"]
  private static let labels = [
    "住址", "住所地", "家庭地址", "户籍地址", "户籍地", "户籍所在地", "居住地址", "居住地", "家住", "现住", "居住在", "居住于", "租住",
  ]
  private static let publicWords = [
    "办公", "地点", "服务中心", "政府", "大厅", "公司", "会议室", "机关", "学校", "医院", "卫生院", "受理", "投诉", "窗口", "派出所",
    "项目", "工程", "改造", "联系地址", "通讯地址", "单位地址", "登记机关", "现场", "开标", "邮寄", "企业",
  ]

  /// Whether an office or works are spoken of, before it or just behind.
  private static func isPublic(_ index: Int, _ end: Int, in text: ScreenedText) -> Bool {
    let (lead, rest) = (text.lead(index, most: 40), text.string(end..<end + 10))
    return publicWords.contains { lead.contains($0) || rest.contains($0) }
  }

  /// A cell of such a column is an address from its beginning.
  private static func whole(_ text: ScreenedText) -> [Range<Int>] {
    detailEnd(from: 0, to: text.count, in: text).map { [0..<$0] } ?? []
  }

  private static func described(from index: Int, in text: ScreenedText) -> [Range<Int>] {
    var start = index
    while let scalar = text[start], "：:为是在于 “\"".unicodeScalars.contains(scalar) { start += 1 }
    var end = start
    while end < min(start + 50, text.count), !stops.contains(text.scalars[end]) { end += 1 }
    return detailEnd(from: start, to: end, in: text).map { [start..<$0] } ?? []
  }

  private static let stops = Set("。;；,，、\n\r)）(（“”".unicodeScalars)

  /// Behind the last number that stands below a village, a community or a road.
  private static func detailEnd(from start: Int, to end: Int, in text: ScreenedText) -> Int? {
    guard let place = (start..<end).first(where: { index in places.contains { text.hasPrefix($0, at: index) } })
    else { return nil }
    var last: Int?
    for index in place..<end {
      guard isNumeral(text[index]), let next = text[index + 1], next == "#" || numbered.contains(next) else { continue }
      last = min(index + 2, end)
    }
    last = last ?? namedGroupEnd(from: place, to: end, in: text)
    return last.map { room(after: $0, to: end, in: text) }
  }

  /// «石桥村大塘组»: a villagers' group with a name of its own, at the end of what is said.
  private static func namedGroupEnd(from place: Int, to end: Int, in text: ScreenedText) -> Int? {
    guard let last = (place..<end).last(where: { text[$0] != " " }), text[last] == "组" || text[last] == "屯",
      let village = (place..<last).last(where: { text[$0] == "村" || text[$0] == "会" || text[$0] == "区" }),
      (1...3).contains(last - village - 1), text[last - 1] != "小", text[last - 1] != "作"
    else { return nil }
    return (village + 1..<last).allSatisfy { text[$0]?.isHan == true } ? last + 1 : nil
  }

  /// «3栋502»: a room without a word behind it.
  private static func room(after index: Int, to end: Int, in text: ScreenedText) -> Int {
    var next = index
    while next < end,
      text[next] == "楼" || text[next] == "-" || isNumeral(text[next]) || text[next].map(numbered.contains) == true
    {
      next += 1
    }
    return next
  }

  private static let places = ["村", "社区", "居委会", "路", "街", "巷", "弄", "大道", "小区", "花园", "苑", "胡同", "屯"]
  private static let numbered = Set("号组栋幢室户弄楼单队".unicodeScalars)

  private static func isNumeral(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.digit != nil || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  /// «3栋2单元501室», «5号楼502».
  private static func roomEnd(_ index: Int, in text: ScreenedText) -> Int? {
    guard isNumeral(text[index]), !isNumeral(text[index - 1]) else { return nil }
    var place = numerals(from: index, in: text)
    guard let word = ["栋", "幢", "号楼", "#楼"].first(where: { text.hasPrefix($0, at: place) }) else { return nil }
    place += word.unicodeScalars.count
    let unit = numerals(from: place, in: text)
    if unit > place, text.hasPrefix("单元", at: unit) { place = unit + 2 }
    let room = numerals(from: place, in: text)
    if room > place, text[room] == "室" { return room + 1 }
    // «3栋120套» counts.
    let isCount = text[room].map { "套户个间层平人座亩米元万".unicodeScalars.contains($0) } ?? false
    return room - place >= 3 && !isCount ? room : nil
  }

  /// «云溪村三组12号».
  private static func houseEnd(_ index: Int, in text: ScreenedText) -> Int? {
    guard text[index] == "组" || text[index] == "屯" || text[index] == "队",
      isNumeral(text[index - 1]) || text[index] == "屯"
    else { return nil }
    let end = numerals(from: index + 1, in: text)
    guard end > index + 1, text[end] == "号", text.lead(index, most: 16).contains("村") else { return nil }
    return end + 1
  }

  private static func numerals(from index: Int, in text: ScreenedText) -> Int {
    var place = index
    while isNumeral(text[place]) { place += 1 }
    return place
  }

  private static func start(before index: Int, in text: ScreenedText) -> Int {
    var start = index
    while start > 0, index - start < 30, let scalar = text[start - 1], scalar.isHan || scalar.digit != nil,
      scalar != "住", scalar != "在", scalar != "于"
    { start -= 1 }
    return start
  }

  /// From left to right; of two over each other the longer.
  private static func separate(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      guard let last = kept.last, last.overlaps(range) else {
        kept.append(range)
        continue
      }
      if range.count > last.count { kept[kept.count - 1] = range }
    }
    return kept
  }
}
