/// 救济途径: the line on remedies that a document must print.
package enum Remedy: String, CaseIterable, Sendable {
  /// R0: none; the document is procedural or the applicant's own act.
  case none
  /// R1 复议前置: within 60 days to 行政复议, and only after its decision to court; no direct suit may be offered (行政复议法第二十三条第一款第（四）项,
  /// 法释〔2025〕8号).
  case reconsiderationFirst
  /// R2: within 60 days to 行政复议, or within 6 months to court.
  case reconsiderationOrSuit
  /// R3: a complaint to the organ above or the competent department only (《条例》第五十一条).
  case complaintOnly
}
