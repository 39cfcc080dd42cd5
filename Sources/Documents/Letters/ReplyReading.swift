package import Disclosure

/// 读拟稿: what the text of a reply says, as far as it can be told without a person.
extension ReplyParticulars {
  /// - Parameters:
  ///   - remedy: That with which the draft was recorded.
  ///   - facts: What the text was made from; nil for a text that was written freely.
  package init(_ disposition: Disposition, remedy: Remedy, text: String, facts: ReplyFacts?) {
    let own = ReplyParticulars.own(text)
    guard let facts else {
      self.init(
        disposition, articles: own.contains("条") ? [own] : [], givesReasons: own.count >= 20,
        remedy: ReplyParticulars.remedy(in: own), earlierReply: own.contains("〔") ? own : nil)
      return
    }
    let earlier = facts.text(.earlierNumber)
    // Reasons are among the facts without which there is no such text.
    self.init(
      disposition, articles: disposition.article != nil || own.contains("》第") ? [own] : [],
      givesReasons: true, remedy: remedy, earlierReply: earlier.isEmpty ? nil : earlier)
  }

  /// What the office itself says: what stands before its 现答复如下 quotes the applicant, who may write anything. The applicant's
  /// words never come after the last of them.
  private static func own(_ text: String) -> String {
    text.ranges(of: "现答复如下").last.map { String(text[$0.upperBound...]) } ?? text
  }

  /// Which remedies a text names; nil when none.
  package static func remedy(in text: String) -> Remedy? {
    if text.contains("应当先申请行政复议") { return .reconsiderationFirst }
    if text.contains("行政复议"), text.contains("行政诉讼") { return .reconsiderationOrSuit }
    return text.contains("投诉、举报") ? .complaintOnly : nil
  }
}
