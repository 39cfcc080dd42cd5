package import Disclosure

/// 救济机关: where the organ's acts are contested; settings of the organ, which the law does not let be guessed (集中管辖, 垂直管理).
package struct RemedyBodies: Hashable, Sendable {
  /// 行政复议机关.
  package var reconsideration: String
  /// 有管辖权的人民法院.
  package var court: String
  /// 上一级行政机关 or 政府信息公开工作主管部门.
  package var complaint: String

  package init(reconsideration: String, court: String, complaint: String) {
    self.reconsideration = reconsideration
    self.court = court
    self.complaint = complaint
  }

  /// The names that the remedy prints and that are missing.
  package func gaps(_ remedy: Remedy) -> [LetterGap] {
    let gaps: [LetterGap?] =
      switch remedy {
      case .none: []
      case .reconsiderationFirst: [.ifBlank(reconsideration, .reconsiderationOrgan)]
      case .reconsiderationOrSuit: [.ifBlank(reconsideration, .reconsiderationOrgan), .ifBlank(court, .court)]
      case .complaintOnly: [.ifBlank(complaint, .complaintOrgan)]
      }
    return gaps.compactMap(\.self)
  }

  /// The paragraph that a letter prints; nil where there is none. `contested` is what it is about.
  ///
  /// 复议前置 (行政复议法第二十三条第一款第（四）项 and its last paragraph): the organ must tell that 行政复议 comes first, and may not offer a direct
  /// suit; the court is that of the suit after it, so no name is given.
  package func paragraph(_ remedy: Remedy, contested: String = "本告知书", you: String = "你") -> String? {
    switch remedy {
    case .none: nil
    case .reconsiderationFirst:
      "如对\(contested)不服，根据《中华人民共和国行政复议法》第二十三条第一款第（四）项的规定，应当先申请行政复议：\(you)可以自收到本告知书之日起60日内向\(reconsideration)申请行政复议；对行政复议决定不服的，再依法向人民法院提起行政诉讼。"
    case .reconsiderationOrSuit:
      "如对\(contested)不服，\(you)可以自收到本告知书之日起60日内向\(reconsideration)申请行政复议，或者自收到本告知书之日起6个月内向\(court)提起行政诉讼。"
    case .complaintOnly:
      "\(you)认为本机关在政府信息公开工作中侵犯\(you)合法权益的，可以根据《条例》第五十一条的规定，向\(complaint)投诉、举报。"
    }
  }
}
