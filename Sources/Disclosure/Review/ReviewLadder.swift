/// 审核流程: the steps that a text passes before it goes out, in order (《条例》第十七条 asks for a procedure; how many steps it has is
/// local practice). The same for replies, items and reports.
package struct ReviewLadder: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    /// As the form prints it: 办公室负责人初审.
    package let name: String
    package let role: Role

    package init(name: String, role: Role) {
      self.name = name
      self.role = role
    }
  }

  package let steps: [Step]
  /// 审核回避的例外: a small office in which one person must take more than one step.
  package let waiver: SeparationWaiver?

  /// Nil unless there are 2–5 steps, each named and held by a business role.
  package init?(_ steps: [Step], waiver: SeparationWaiver? = nil) {
    guard (2...5).contains(steps.count), !steps.contains(where: { $0.name.isEmpty || $0.role.isAdministrator })
    else { return nil }
    self.steps = steps
    self.waiver = waiver
  }

  private init(standard steps: [Step]) {
    self.steps = steps
    waiver = nil
  }

  /// 三级审核: 办公室负责人初审 → 分管领导审核 → 主要领导签发.
  package static let standard = ReviewLadder(standard: [
    Step(name: "办公室负责人初审", role: .officeHead), Step(name: "分管领导审核", role: .deputyLeader),
    Step(name: "主要领导签发", role: .leader),
  ])
}

/// 审核回避的例外: who decided it, when and why; two persons, so that nobody excuses themselves.
package struct SeparationWaiver: Hashable, Sendable {
  /// The day from which it holds; what was signed earlier stays bound.
  package let day: Day
  package let reason: String
  package let decidedBy: PersonID
  package let secondPerson: PersonID

  /// Nil when the reason is empty or both are one person.
  package init?(day: Day, reason: String, decidedBy: PersonID, secondPerson: PersonID) {
    guard !reason.isEmpty, decidedBy != secondPerson else { return nil }
    self.day = day
    self.reason = reason
    self.decidedBy = decidedBy
    self.secondPerson = secondPerson
  }
}
