package import Disclosure

/// 文书缺项: why a letter cannot be written yet: one fact and what is wrong with it.
package struct LetterGap: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case missing
    case notADay
    case notACount
    /// The value is none of those that the law lists.
    case notListed([String])
    /// A period that must have run out has not.
    case notPassed
    case notLater
    /// 第三十三条第二款: no extension reaches beyond that day.
    case tooLate(Day)
    /// A day that has already happened in law lies after the letter's.
    case inFuture
    case notWorkedOut(String)
  }

  package let field: LetterField
  package let problem: Problem
  /// Of a partly granted request: in which of the withheld parts, from 1.
  package var part: Int?

  package init(_ field: LetterField, _ problem: Problem = .missing, part: Int? = nil) {
    self.field = field
    self.problem = problem
    self.part = part
  }

  package var sentence: String {
    let name = (part.map { "第\($0)项不予公开内容的" } ?? "") + "“\(field.label)”"
    return switch problem {
    case .missing: "\(name)没有填写，文书应当写明，请补填。"
    case .notADay: "\(name)不是日期，请按“2026-03-02”的样子填写。"
    case .notACount: "\(name)不是数量，请填写大于 0 的整数。"
    case .notListed(let options): "\(name)只能是法定的类别：\(options.joined(separator: "、"))。请从中选择。"
    case .notPassed: "\(name)尚未届满，不能以逾期为由作出答复。请核对日期。"
    case .notLater: "\(name)应当晚于原答复期限，请核对日期。"
    case .tooLate(let day): "\(name)最晚为\(day.chinese)，延长不得超过 20 个工作日，请核对日期。"
    case .inFuture: "\(name)晚于文书日期，请核对。"
    case .notWorkedOut(let reason): "\(name)不能计算：\(reason)"
    }
  }

  /// A gap where the text says nothing.
  static func ifBlank(_ text: String, _ field: LetterField) -> LetterGap? {
    text.isBlank ? LetterGap(field) : nil
  }
}

/// Everything that is missing, at once; never empty.
package struct LetterGaps: Error, Hashable, Sendable {
  package let gaps: [LetterGap]

  package init(_ gaps: [LetterGap]) { self.gaps = gaps }
}
