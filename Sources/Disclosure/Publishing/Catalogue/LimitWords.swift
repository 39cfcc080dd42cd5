/// Reads the words of a 公开时限: clause by clause, each wholly made of known words, or not at all.
enum LimitWords {
  static func rule(of words: String) -> PublicationLimit.Rule {
    let text = comparable(words)
    let clauses = text.split { ",;。".contains($0) }.filter { !isException(String($0)) }
    guard !clauses.isEmpty else { return .unread }
    var rules: [PublicationLimit.Rule] = []
    for clause in clauses {
      guard let rule = rule(ofClause: clause) else { return .unread }
      if !rules.contains(rule) { rules.append(rule) }
    }
    // 长期公开 says nothing about the first day, so it stands beside a limit.
    if rules.count > 1 { rules.removeAll { $0 == .continual } }
    guard rules.count == 1, let rule = rules.first else { return .unread }
    return rule
  }

  /// Without spaces, with half-width digits and one kind of each mark.
  private static func comparable(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0, 0x3000: continue
      case 0xFF10...0xFF19, 0xFF08, 0xFF09, 0xFF0C, 0xFF1B:
        result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// 法律、法规另有规定的，从其规定: says what the Regulation says.
  private static func isException(_ clause: String) -> Bool {
    ["从其规定", "除外"].contains { clause.hasSuffix($0) } || clause.hasSuffix("另有规定的")
  }

  private enum Word: Hashable {
    case workingDays(Int), days(Int), every(UpdateCycle), date(Int, Int)
    case ended, shown, immediate, continual, byLaw
  }

  private static func rule(ofClause clause: Substring) -> PublicationLimit.Rule? {
    guard let words = words(of: clause) else { return nil }
    switch words {
    case [.continual], [.continual, .continual]: return .continual
    case [.immediate], [.continual, .immediate], [.immediate, .continual]: return .immediate
    case [.byLaw], [.byLaw, .immediate]: return .byLaw
    default: return counted(words)
    }
  }

  private static func counted(_ words: [Word]) -> PublicationLimit.Rule? {
    guard let first = words.first, words.count <= 3 else { return nil }
    switch (first, words.count > 1 ? words[1] : nil, words.count > 2 ? words[2] : nil) {
    case (.workingDays(let count), nil, nil): return .workingDays(count)
    case (.days(let count), nil, nil): return .days(count)
    case (.shown, .workingDays(let count)?, nil): return .displayed(workingDays: count)
    case (.every(let cycle), nil, nil): return .periodic(cycle, .withinPeriod)
    case (.every(let cycle), .ended?, .workingDays(let count)?): return .periodic(cycle, .workingDaysAfter(count))
    case (.every(.year), .date(let month, let day)?, nil): return .periodic(.year, .by(month: month, day: day))
    default: return nil
    }
  }

  /// The words that mean something, in their order; nil when one is unknown.
  private static func words(of clause: Substring) -> [Word]? {
    var rest = clause
    var words: [Word] = []
    while !rest.isEmpty {
      if let word = measure(&rest) ?? known(&rest) {
        words.append(word)
      } else if let filler = fillers.first(where: { rest.hasPrefix($0) }) {
        rest.removeFirst(filler.count)
      } else {
        return nil
      }
    }
    return words
  }

  private static func known(_ rest: inout Substring) -> Word? {
    guard let (text, word) = meanings.first(where: { rest.hasPrefix($0.0) }) else { return nil }
    rest.removeFirst(text.count)
    return word
  }

  /// `20个工作日`, `7日`, `1月31日前`.
  private static func measure(_ rest: inout Substring) -> Word? {
    var trial = rest
    guard let number = number(&trial), (1...366).contains(number) else { return nil }
    for (unit, isWorking) in units where trial.hasPrefix(unit) {
      rest = trial.dropFirst(unit.count)
      return isWorking ? .workingDays(number) : .days(number)
    }
    guard trial.hasPrefix("月"), number <= 12 else { return nil }
    trial.removeFirst()
    guard let day = self.number(&trial), let end = ["日前", "日之前", "日以前"].first(where: { trial.hasPrefix($0) }),
      (1...Day.length(ofMonth: number, year: 2024)).contains(day)
    else { return nil }
    rest = trial.dropFirst(end.count)
    return .date(number, day)
  }

  private static let units: [(words: String, isWorking: Bool)] = [
    ("个工作日", true), ("工作日", true), ("个自然日", false), ("日内", false), ("天内", false), ("天", false),
  ]

  /// 1 … 999 in digits, or 一 … 九十九.
  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      guard digits.count <= 3, let value = Int(digits) else { return nil }
      rest.removeFirst(digits.count)
      return value
    }
    let numerals = rest.prefix { "一二三四五六七八九十".contains($0) }
    guard let value = chinese(numerals) else { return nil }
    rest.removeFirst(numerals.count)
    return value
  }

  private static func chinese(_ numerals: Substring) -> Int? {
    func unit(_ text: Substring) -> Int? {
      guard text.count == 1, let place = Array("一二三四五六七八九").firstIndex(of: text.first ?? " ") else { return nil }
      return place + 1
    }
    guard let ten = numerals.firstIndex(of: "十") else { return unit(numerals) }
    let (before, after) = (numerals[..<ten], numerals[numerals.index(after: ten)...])
    guard let tens = before.isEmpty ? 1 : unit(before), let ones = after.isEmpty ? 0 : unit(after) else { return nil }
    return tens * 10 + ones
  }

  /// Longer ones first.
  private static let meanings: [(String, Word)] = [
    ("每个季度", .every(.quarter)), ("每季度", .every(.quarter)), ("每季", .every(.quarter)), ("每半年", .every(.halfYear)),
    ("每半个月", .every(.halfMonth)), ("每半月", .every(.halfMonth)), ("每两周", .every(.twoWeeks)), ("每年度", .every(.year)),
    ("每年", .every(.year)), ("每个月", .every(.month)), ("每月", .every(.month)), ("按季度", .every(.quarter)),
    ("按季", .every(.quarter)), ("按月", .every(.month)), ("按年度", .every(.year)), ("按年", .every(.year)),
    ("结束", .ended), ("终了", .ended), ("公示期不少于", .shown), ("公示不少于", .shown), ("公示期", .shown),
    ("公示", .shown), ("第一时间", .immediate), ("及时", .immediate), ("即时", .immediate),
    ("实时", .immediate), ("随时", .immediate), ("长期", .continual), ("常年", .continual), ("动态", .continual),
    ("按照法律法规规定", .byLaw), ("按法律法规规定", .byLaw), ("按照有关规定", .byLaw), ("按有关规定", .byLaw), ("按照相关规定", .byLaw),
    ("按相关规定", .byLaw), ("按照规定", .byLaw), ("按规定", .byLaw), ("法律、法规规定", .byLaw), ("法律法规规定", .byLaw),
  ]

  /// Words around the number that change nothing about it. What is not here (收到申请) starts another clock.
  private static let fillers = [
    "政府信息", "向社会公开", "主动公开", "之日起", "日起", "之日", "之内", "以内", "之后", "以后", "信息", "相关", "文件", "事项", "内容",
    "形成", "产生", "生成", "制定", "制作", "获取", "变更", "变动", "印发", "签发", "更新", "调整", "公开", "发布", "予以", "应当", "进行",
    "根据", "按照", "按", "工作", "进展", "情况", "期限", "时限", "时间", "或者", "自", "从", "该", "本", "后", "起", "的", "应", "在",
    "于", "内", "或", "并", "、", "/", "(", ")",
  ]
}
