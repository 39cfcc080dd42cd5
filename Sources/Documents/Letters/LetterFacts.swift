package import Disclosure

/// 文书要素: what every letter has: who writes to whom, under which number, on which day.
package struct LetterFacts: Hashable, Sendable {
  package var letterhead: OfficeLetterhead
  package var addressee: Addressee
  package var issue: LetterIssue

  package init(letterhead: OfficeLetterhead, addressee: Addressee, issue: LetterIssue) {
    self.letterhead = letterhead
    self.addressee = addressee
    self.issue = issue
  }

  /// 「你」 or 「你单位」.
  var you: String { addressee.isOrganization ? "你单位" : "你" }

  var gaps: [LetterGap] {
    var gaps = letterhead.gaps
    if let gap = LetterGap.ifBlank(addressee.name, .addressee) { gaps.append(gap) }
    if case .issued(let number, _) = issue, let gap = LetterGap.ifBlank(number, .number) { gaps.append(gap) }
    return gaps
  }
}

/// 主送: to whom.
package struct Addressee: Hashable, Sendable {
  package var name: String
  package var isOrganization: Bool

  package init(_ name: String, isOrganization: Bool = false) {
    self.name = name
    self.isOrganization = isOrganization
  }
}

/// 文号和成文日期: a letter that is out has both; a draft has neither yet and says so.
package enum LetterIssue: Hashable, Sendable {
  /// The day decides which law's remedies are printed.
  case draft(on: Day)
  /// 成文日期 is the day of signing.
  case issued(number: String, on: Day)

  package var day: Day {
    switch self {
    case .draft(let day), .issued(_, let day): day
    }
  }

  var number: String {
    switch self {
    case .draft: "（草稿，签发后编号）"
    case .issued(let number, _): number
    }
  }

  /// 成文日期 as printed.
  var date: String {
    switch self {
    case .draft: "（签发后填写日期）"
    case .issued(_, let day): day.chinese
    }
  }
}

/// 申请: what a letter says of the application it belongs to.
package struct RequestReference: Hashable, Sendable {
  /// 申请编号.
  package var number: String
  /// 收到申请之日.
  package var receipt: Day
  /// What was asked, as applied.
  package var asked: String

  package init(number: String, receipt: Day, asked: String) {
    self.number = number
    self.receipt = receipt
    self.asked = asked
  }

  var gaps: [LetterGap] {
    [LetterGap.ifBlank(number, .requestNumber), .ifBlank(asked, .asked)].compactMap(\.self)
  }

  /// When it was received and what it asks, in one paragraph; several where the applicant wrote several.
  func paragraphs(_ you: String) -> [Block] {
    let opening = "本机关于\(receipt.chinese)收到\(you)提交的政府信息公开申请（申请编号：\(number)）"
    let lines = LetterText.lines(asked)
    guard lines.count > 1 else { return LetterText.paragraphs("\(opening)，申请公开：\(LetterText.unended(asked))。") }
    return LetterText.paragraphs("\(opening)，申请公开的内容如下：") + lines.map { .paragraph(Paragraph($0)) }
  }
}
