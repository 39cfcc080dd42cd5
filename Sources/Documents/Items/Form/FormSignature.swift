package import Disclosure

/// 签署 as the form prints it: names are those of today, the ladder itself knows persons only.
package struct FormSignature: Hashable, Sendable {
  /// From 0.
  package var step: Int
  package var opinion: String
  package var signer: String
  /// 代签: in whose place.
  package var onBehalfOf: String?
  /// 线下签批: who recorded it from the signed form.
  package var recordedBy: String?
  /// 签署时间: to the minute in the program, the day on paper.
  package var time: FormTime

  package init(
    step: Int, opinion: String, signer: String, time: FormTime, onBehalfOf: String? = nil, recordedBy: String? = nil
  ) {
    self.step = step
    self.opinion = opinion
    self.signer = signer
    self.onBehalfOf = onBehalfOf
    self.recordedBy = recordedBy
    self.time = time
  }

  var words: String {
    var name = onBehalfOf.map { "\(signer)（代\($0)签）" } ?? signer
    if let recordedBy { name += "　线下签批，由\(recordedBy)登记" }
    return "\(opinion)\n签名：\(name)　\(time.chinese)"
  }
}

package enum FormTime: Hashable, Sendable {
  case day(Day)
  case moment(Moment)

  var chinese: String {
    switch self {
    case .day(let day): day.chinese
    case .moment(let moment): moment.chinese
    }
  }
}

/// 保密审查 as the form prints it.
package struct FormSecrecyReview: Hashable, Sendable {
  package var opinion: SecrecyOpinion
  package var reviewer: String
  package var time: FormTime

  package init(opinion: SecrecyOpinion, reviewer: String, time: FormTime) {
    self.opinion = opinion
    self.reviewer = reviewer
    self.time = time
  }

  var words: String { "\(opinion.chinese)\n签名：\(reviewer)　\(time.chinese)" }
}

/// 发布 as the form prints it.
package struct FormPublication: Hashable, Sendable {
  package var publisher: String
  package var time: FormTime
  /// 索引号.
  package var number: String

  package init(publisher: String, time: FormTime, number: String) {
    self.publisher = publisher
    self.time = time
    self.number = number
  }

  var words: String { "发布人：\(publisher)　发布时间：\(time.chinese)\n索引号：\(number)" }
}
