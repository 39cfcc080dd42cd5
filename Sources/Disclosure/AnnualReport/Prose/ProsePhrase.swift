/// 句式: the phrases a figure is read from. Whatever is not listed here is not read.
enum ProsePhrase {
  enum Reading: Hashable {
    case received
    case granted
    case one(ProseQuantity)
    /// 行政复议、行政诉讼 in one phrase: each of them, or only a zero that holds for both.
    case bothDisputes(each: Bool)
    /// Of the dispute named last.
    case outcome(TableFourColumn)
    /// Of the kind of document named last.
    case document(TableTwoColumn)
  }

  /// The reading of `words`. `wholeOnly`: a name nobody knows before the phrase would be a part of the whole.
  static func reading(of words: [ProseWord], wholeOnly: Bool) -> Reading? {
    guard !words.isEmpty else { return nil }
    for start in words.indices.suffix(4) {
      guard let reading = exact(Array(words[start...])) else { continue }
      // The longest phrase decides: what stands before it must be allowed before it.
      return words[..<start].allSatisfy { mayPrecede(reading, $0, wholeOnly: wholeOnly) } ? reading : nil
    }
    return nil
  }

  private static func exact(_ words: [ProseWord]) -> Reading? {
    switch words.count {
    case 1: one(words[0])
    case 2: two(words[0], words[1])
    case 3: three(words[0], words[1], words[2])
    case 4: four(words[0], words[1], words[2], words[3])
    default: nil
    }
  }

  private static func one(_ word: ProseWord) -> Reading? {
    switch word {
    case .handle: .one(.row(.handledTotal))
    case .granted: .granted
    case .partly: .one(.row(.partlyGranted))
    case .block(let block): .one(.block(block))
    case .row(let row): .one(.row(row))
    case .applicant(let column): .one(.applicants(column))
    case .organizations: .one(.organizations)
    case .reconsideration: .one(.reconsideration(.total))
    case .litigation: .one(.litigation(.total))
    case .suits(let group): .one(.suits(group))
    case .outcome(let column): .outcome(column)
    case .make: .document(.made)
    case .repeal: .document(.repealed)
    case .inForce: .document(.inForce)
    case .fees: .one(.fees)
    default: nil
    }
  }

  private static func two(_ first: ProseWord, _ second: ProseWord) -> Reading? {
    switch (first, second) {
    case (.receive, .application), (.accept, .application), (.application, .receive), (.application, .accept): .received
    case (.handle, .application), (.application, .handle): .one(.row(.handledTotal))
    case (.lastYear, .carry), (.carry, .lastYear): .one(.row(.carriedIn))
    case (.carry, .nextYear), (.nextYear, .carry): .one(.row(.carriedOut))
    case (.granted, .application), (.application, .granted): .granted
    case (.partly, .application), (.application, .partly): .one(.row(.partlyGranted))
    case (.block(let block), .application), (.application, .block(let block)): .one(.block(block))
    case (.applicant(let column), .application): .one(.applicants(column))
    case (.organizations, .application): .one(.organizations)
    case (.reconsideration, .application), (.reconsideration, .request), (.application, .reconsideration),
      (.request, .reconsideration):
      .one(.reconsideration(.total))
    case (.reconsideration, .litigation): .bothDisputes(each: false)
    case (.reconsideration, .outcome(let column)): .one(.reconsideration(column))
    case (.litigation, .outcome(let column)): .one(.litigation(column))
    default: documents(first, second)
    }
  }

  private static func documents(_ first: ProseWord, _ second: ProseWord) -> Reading? {
    switch (first, second) {
    case (.make, .document(let kind)), (.document(let kind), .make): .one(.documents(kind, .made))
    case (.repeal, .document(let kind)), (.document(let kind), .repeal): .one(.documents(kind, .repealed))
    case (.inForce, .document(let kind)), (.document(let kind), .inForce): .one(.documents(kind, .inForce))
    case (.decide, .decision(let kind)), (.decision(let kind), .decisionWord): .one(.decisions(kind))
    case (.collect, .fees), (.fees, .collect): .one(.fees)
    default: nil
    }
  }

  private static func three(_ first: ProseWord, _ second: ProseWord, _ third: ProseWord) -> Reading? {
    switch (first, second, third) {
    case (.lastYear, .carry, .application), (.carry, .lastYear, .application), (.application, .lastYear, .carry):
      .one(.row(.carriedIn))
    case (.carry, .nextYear, .handle), (.carry, .nextYear, .conduct), (.carry, .nextYear, .application),
      (.application, .carry, .nextYear):
      .one(.row(.carriedOut))
    case (.decide, .decision(let kind), .decisionWord): .one(.decisions(kind))
    case (.reconsideration, .litigation, .each): .bothDisputes(each: true)
    default: nil
    }
  }

  private static func four(_ first: ProseWord, _ second: ProseWord, _ third: ProseWord, _ fourth: ProseWord) -> Reading?
  {
    switch (first, second, third, fourth) {
    case (.application, .carry, .nextYear, .handle), (.application, .carry, .nextYear, .conduct),
      (.carry, .nextYear, .conduct, .application), (.carry, .nextYear, .handle, .application):
      .one(.row(.carriedOut))
    default: nil
    }
  }

  /// What may stand before a phrase without changing it.
  private static func mayPrecede(_ reading: Reading, _ word: ProseWord, wholeOnly: Bool) -> Bool {
    switch reading {
    case .received:
      switch word {
      case .unknown: !wholeOnly
      case .wide, .disclosure: true
      default: false
      }
    case .one(.reconsideration), .one(.litigation), .one(.suits), .bothDisputes:
      switch word {
      case .unknown: !wholeOnly
      case .wide, .disclosure, .cause, .application, .request, .receive, .handle, .among: true
      default: false
      }
    case .one(.row(.carriedIn)), .one(.row(.carriedOut)):
      word == .among || word == .includes || word == .wide
    case .one(.documents), .one(.decisions), .one(.fees), .document: word == .wide
    default: word == .among || word == .wide || word == .cause
    }
  }

  // MARK: 未、无

  /// What a phrase without a number says there was none of: «未收到政府信息公开申请», «没有发生行政复议、行政诉讼».
  static func denied(in words: [ProseWord], wholeOnly: Bool) -> [ProseQuantity] {
    guard let place = words.firstIndex(where: { $0 == .negation || $0 == .absence }) else { return [] }
    let before = words[..<place]
    let after = words[(place + 1)...]
    guard after.allSatisfy(mayBeDenied),
      before.allSatisfy({ $0 == .unknown ? !wholeOnly : mayBeDenied($0) || $0 == .wide })
    else { return [] }
    // «行政复议、行政诉讼均未发生»: what is denied stands before.
    let objects = after.contains(where: isObject) ? after : before.contains(.unknown) ? [] : before
    return denied(Array(objects), happened: words[place] == .absence || after.contains(where: isHappening))
  }

  private static func denied(_ objects: [ProseWord], happened: Bool) -> [ProseQuantity] {
    let disputes = objects.compactMap { word -> ProseQuantity? in
      switch word {
      case .reconsideration: .reconsideration(.total)
      case .litigation: .litigation(.total)
      case .suits(let group): .suits(group)
      default: nil
      }
    }
    // 未申请行政复议 is the applicant's doing; 未发生、未引发、未收到 is ours.
    if !disputes.isEmpty { return happened ? disputes : [] }
    if objects.contains(.carry) {
      let isIn = objects.contains(.lastYear)
      return isIn == objects.contains(.nextYear) ? [] : [.row(isIn ? .carriedIn : .carriedOut)]
    }
    if objects.contains(.application) { return happened ? [.received(orWithCarriedIn: false)] : [] }
    return deniedInTableTwo(objects)
  }

  private static func deniedInTableTwo(_ objects: [ProseWord]) -> [ProseQuantity] {
    switch objects {
    case [.fees], [.collect, .fees]: return [.fees]
    default:
      guard objects.count == 2, case .one(let what)? = documents(objects[0], objects[1]) else { return [] }
      return [what]
    }
  }

  private static func isHappening(_ word: ProseWord) -> Bool {
    word == .receive || word == .accept || word == .cause
  }

  private static func isObject(_ word: ProseWord) -> Bool {
    switch word {
    case .application, .reconsideration, .litigation, .suits, .carry, .document, .fees: true
    default: false
    }
  }

  private static func mayBeDenied(_ word: ProseWord) -> Bool {
    switch word {
    case .receive, .accept, .request, .disclosure, .cause, .lastYear, .nextYear, .make, .repeal, .collect: true
    default: isObject(word)
    }
  }
}
