/// 法定期限: a period of the law with its article, and the last day on which something can still be done in time.
///
/// The day on which a period begins is not counted. Working-day periods never end on a day off. Periods of
/// calendar days and months that end on a day off run on to the first working day after it (行诉解释第四十八条, 民事诉讼法第八十五条 with
/// 行政复议法第八十八条); a make-up working Saturday is no day off.
package struct StatutoryLimit: Hashable, Sendable {
  package enum Length: Hashable, Sendable {
    case workingDays(Int)
    case days(Int)
    /// Ends on the day of the same number, or on the last day of a month that has no such day (民法典第二百零二条).
    case months(Int)
  }

  /// What has to be done.
  package let name: String
  package let article: String
  package let length: Length
  /// The day from which it runs, which is not counted.
  package let runsFrom: String

  /// The last day; the year 2999 holds it.
  package func lastDay(from start: Day, in calendar: WorkCalendar) -> Day {
    switch length {
    case .workingDays(let count): calendar.workingDay(count, after: start) ?? .last
    case .days(let count): calendar.firstWorkingDay(from: start.adding(count))
    case .months(let count): calendar.firstWorkingDay(from: start.adding(months: count))
    }
  }
}

extension StatutoryLimit {
  /// 答复 (《条例》第三十三条第二款).
  package static let reply = StatutoryLimit("答复申请", "《条例》第三十三条", .workingDays(20), from: "收到申请之日")
  /// 补正通知.
  package static let supplementNotice = StatutoryLimit("通知补正", "《条例》第三十条", .workingDays(7), from: "收到申请之日")
  /// 第三方提出意见. Silence leaves the decision to the organ.
  package static let thirdPartyAnswer = StatutoryLimit(
    "第三方提出意见", "《条例》第三十二条", .workingDays(15), from: "第三方收到征求意见书之日")
  /// 共同制作机关提出意见. Silence is consent.
  package static let jointMakerAnswer = StatutoryLimit(
    "共同制作机关提出意见", "《条例》第三十四条", .workingDays(15), from: "收到征求意见函之日")
  /// 主动公开. Counts from the making or changing of the information, not from its upload.
  package static let proactivePublishing = StatutoryLimit(
    "主动公开", "《条例》第二十六条", .workingDays(20), from: "信息形成或者变更之日")
  /// 缴纳信息处理费.
  package static let feePayment = StatutoryLimit(
    "缴纳信息处理费", "国办函〔2020〕109号第六条", .workingDays(20), from: "申请人收到收费通知之日")

  /// 申请行政复议.
  package static let reconsideration = StatutoryLimit(
    "申请行政复议", "《行政复议法》第二十条", .days(60), from: "知道或者应当知道之日")
  /// 直接提起行政诉讼.
  package static let directSuit = StatutoryLimit(
    "直接提起行政诉讼", "《行政诉讼法》第四十六条", .months(6), from: "知道或者应当知道之日")
  /// 逾期不答复的起诉.
  package static let suitOverSilence = StatutoryLimit(
    "对逾期不答复提起行政诉讼", "行诉解释第六十六条", .months(6), from: "答复期限届满之日")
  /// 经复议后提起行政诉讼.
  package static let suitAfterReconsideration = StatutoryLimit(
    "经复议后提起行政诉讼", "《行政诉讼法》第四十五条", .days(15), from: "收到复议决定书之日")
  /// 上诉, against a judgment.
  package static let appealAgainstJudgment = StatutoryLimit(
    "对判决上诉", "《行政诉讼法》第八十五条", .days(15), from: "判决书送达之日")
  /// 上诉, against a ruling.
  package static let appealAgainstRuling = StatutoryLimit(
    "对裁定上诉", "《行政诉讼法》第八十五条", .days(10), from: "裁定书送达之日")
  /// 行政复议答复, ordinary procedure; the ten days are working days (第八十八条).
  package static let reconsiderationAnswer = StatutoryLimit(
    "提出行政复议答复（普通程序）", "《行政复议法》第四十八条", .workingDays(10), from: "收到申请书副本之日")
  /// 行政复议答复, simplified procedure; the five days are working days (第八十八条).
  package static let simplifiedReconsiderationAnswer = StatutoryLimit(
    "提出行政复议答复（简易程序）", "《行政复议法》第五十四条", .workingDays(5), from: "收到申请书副本之日")
  /// 行政诉讼答辩, with the evidence.
  package static let answerToSuit = StatutoryLimit(
    "提交证据和答辩状", "《行政诉讼法》第六十七条", .days(15), from: "收到起诉状副本之日")

  /// 行政复议决定, ordinary procedure: the reconsideration organ's own period.
  package static let reconsiderationDecision = StatutoryLimit(
    "作出行政复议决定（普通程序）", "《行政复议法》第六十二条", .days(60), from: "受理申请之日")
  /// 行政复议决定 after the one extension of thirty days.
  package static let extendedReconsiderationDecision = StatutoryLimit(
    "作出行政复议决定（已延长）", "《行政复议法》第六十二条", .days(90), from: "受理申请之日")
  /// 行政复议决定, simplified procedure; it knows no extension.
  package static let simplifiedReconsiderationDecision = StatutoryLimit(
    "作出行政复议决定（简易程序）", "《行政复议法》第六十二条", .days(30), from: "受理申请之日")
  /// 对上诉的答辩 [R].
  package static let answerToAppeal = StatutoryLimit(
    "对上诉提交答辩状", "行诉解释第一百零八条", .days(15), from: "收到上诉状副本之日")
  /// 申请再审 [R].
  package static let retrial = StatutoryLimit(
    "申请再审", "《行政诉讼法》第九十条、行诉解释第一百一十条", .months(6), from: "裁判生效之日")
  /// 第一审判决: the court's own period [R].
  package static let firstJudgment = StatutoryLimit(
    "作出第一审判决", "《行政诉讼法》第八十一条", .months(6), from: "立案之日")
  /// 第二审判决: the court's own period [R].
  package static let secondJudgment = StatutoryLimit(
    "作出终审判决", "《行政诉讼法》第八十八条", .months(3), from: "收到上诉状之日")
  /// 重新答复, where the decision names no period: that of a reply [R].
  package static let redo = StatutoryLimit(
    "重新答复", "《条例》第三十三条", .workingDays(20), from: "收到决定书、判决书之日")

  package static let all: [StatutoryLimit] = [
    reply, supplementNotice, thirdPartyAnswer, jointMakerAnswer, proactivePublishing, feePayment, reconsideration,
    directSuit, suitOverSilence, suitAfterReconsideration, appealAgainstJudgment, appealAgainstRuling,
    reconsiderationAnswer, simplifiedReconsiderationAnswer, answerToSuit, reconsiderationDecision,
    extendedReconsiderationDecision, simplifiedReconsiderationDecision, answerToAppeal, retrial, firstJudgment,
    secondJudgment, redo,
  ]

  private init(_ name: String, _ article: String, _ length: Length, from runsFrom: String) {
    self.name = name
    self.article = article
    self.length = length
    self.runsFrom = runsFrom
  }
}

extension Day {
  /// The day of the same number `count` months later, or the last day of a month that has none.
  package func adding(months count: Int) -> Day {
    let (year, month, day) = date
    guard (-24_000...24_000).contains(count) else { return count > 0 ? .last : .first }
    let months = year * 12 + month - 1 + count
    let target = (year: months / 12, month: months % 12 + 1)
    let length = Day.length(ofMonth: target.month, year: target.year)
    return Day(year: target.year, month: target.month, day: min(day, length)) ?? (count > 0 ? .last : .first)
  }
}
