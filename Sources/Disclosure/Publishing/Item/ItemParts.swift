/// 保密审查, of one revision.
package struct SecrecyReview: Hashable, Sendable {
  package let opinion: SecrecyOpinion
  package let digest: String
  package let day: Day
  package let by: Actor
}

/// 已发布的文本.
package struct PublishedRevision: Hashable, Sendable {
  package let revision: ItemRevision
  /// 首次发布日期.
  package let day: Day
  /// How often it was corrected.
  package let corrections: Int
  package var correctedOn: Day?
}

/// 撤下.
package struct TakeDown: Hashable, Sendable {
  package let reason: TakeDownReason
  package let isEmergency: Bool
  package let day: Day
  package let by: Actor
  package internal(set) var approvedBy: Actor?
  /// 副本已经销毁.
  package internal(set) var isDestroyed = false

  /// Whether an emergency still wants its approval.
  package var isWaiting: Bool { isEmergency && approvedBy == nil }
}
