/// 办理步骤: what may be done in a case now, why the rest may not, and the one step that is due.
///
/// Whether a rule refuses a step is asked of the case itself, by trying the step on a copy: what is offered here is what will be taken.
package struct CaseSteps: Sendable {
  package struct Step: Hashable, Sendable {
    package let action: OfficeAction
    /// Nil when it may be taken.
    package let refusal: StepRefusal?

    package var isAllowed: Bool { refusal == nil }
  }

  /// Every step that concerns a request, in the order of `OfficeAction`.
  package let steps: [Step]
  /// What the case waits for, whoever does it; nil when nothing is left.
  package let due: OfficeAction?
  /// 首要步骤: the step that is due, when the reader may take it.
  package let primary: OfficeAction?

  package init(_ request: RequestCase, for reader: CaseReader) {
    steps = OfficeAction.allCases.filter(\.concernsRequest).map { action in
      Step(action: action, refusal: CaseSteps.refusal(of: action, in: request, for: reader))
    }
    due = request.dueStep(today: reader.today)
    let allowed = Set(steps.filter(\.isAllowed).map(\.action))
    primary = due.flatMap { allowed.contains($0) ? $0 : nil }
  }

  package subscript(_ action: OfficeAction) -> Step? { steps.first { $0.action == action } }

  package var allowed: [OfficeAction] { steps.filter(\.isAllowed).map(\.action) }

  /// Why the reader cannot take the step that is due; nil when they can or nothing is due.
  package var dueRefusal: StepRefusal? { due.flatMap { self[$0]?.refusal } }

  /// The roles first, so that nobody reads of rules that are not theirs; then the rule, which says most; then the state.
  private static func refusal(
    of action: OfficeAction, in request: RequestCase, for reader: CaseReader
  ) -> StepRefusal? {
    guard let row = reader.permissions.row(of: action), !row.roles.isDisjoint(with: reader.roles(for: action)) else {
      return .role(reader.permissions.row(of: action)?.roles ?? [])
    }
    if let refusal = request.refusal(of: action, for: reader) { return .rule(refusal) }
    guard row.states.contains(request.state) else { return .state(action, request.state) }
    return nil
  }
}
