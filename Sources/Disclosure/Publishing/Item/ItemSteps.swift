/// 信息的办理步骤: what may be done with an item now, why the rest may not, and the one step that is due.
///
/// As with requests, whether a rule refuses a step is asked of the item itself, by trying the step on a copy.
package struct ItemSteps: Sendable {
  package struct Step: Hashable, Sendable {
    package let action: OfficeAction
    /// Nil when it may be taken.
    package let refusal: ItemStepRefusal?

    package var isAllowed: Bool { refusal == nil }
  }

  /// Every step that concerns an item, in the order of `OfficeAction`.
  package let steps: [Step]
  /// What the item waits for, whoever does it; nil when nothing is left.
  package let due: OfficeAction?
  /// 首要步骤: the step that is due, when the reader may take it.
  package let primary: OfficeAction?

  package init(_ item: Item, for reader: CaseReader) {
    steps = OfficeAction.allCases.filter { $0.subject == .item }.map { action in
      Step(action: action, refusal: ItemSteps.refusal(of: action, in: item, for: reader))
    }
    due = item.dueStep
    let allowed = Set(steps.filter(\.isAllowed).map(\.action))
    primary = due.flatMap { allowed.contains($0) ? $0 : nil }
  }

  package subscript(_ action: OfficeAction) -> Step? { steps.first { $0.action == action } }

  package var allowed: [OfficeAction] { steps.filter(\.isAllowed).map(\.action) }

  /// The roles first; then the state, which says why a rule is not even asked; then the rule.
  private static func refusal(of action: OfficeAction, in item: Item, for reader: CaseReader) -> ItemStepRefusal? {
    guard let row = reader.permissions.row(of: action), !row.roles.isDisjoint(with: reader.roles(for: action)) else {
      return .role(reader.permissions.row(of: action)?.roles ?? [])
    }
    guard row.itemStates.contains(item.state) else { return .state(action, item.state) }
    return item.refusal(of: action, for: reader).map { .rule($0) }
  }
}

/// Why a person cannot take a step on an item now.
package enum ItemStepRefusal: Error, Hashable, Sendable {
  /// Of those who hold one of these roles.
  case role(Set<Role>)
  case state(OfficeAction, ItemState)
  case rule(ItemRefusal)

  package var sentence: String {
    switch self {
    case .role(let roles): StepRefusal.role(roles).sentence
    case .state(let action, let state): "这条信息现在是“\(state.chinese)”，不能\(action.chinese)。"
    case .rule(let refusal): refusal.sentence
    }
  }
}

extension Item {
  /// 下一步, of whoever has it.
  package var dueStep: OfficeAction? {
    if takeDown?.isWaiting == true { return .approveTakeDown }
    switch state {
    case .drafting: return revision == nil ? .editItem : .submitItem
    case .inReview, .correcting: return secrecy == nil ? .reviewSecrecy : .passItem
    case .approved, .scheduled, .correctionApproved: return .publishItem
    case .published: return hasPendingRevision ? .submitItem : nil
    case .takenDown, .kept, .discarded: return nil
    }
  }

  /// Which rule refuses `action` to the reader; nil when none does.
  func refusal(of action: OfficeAction, for reader: CaseReader) -> ItemRefusal? {
    switch action {
    case .reviewSecrecy: trial(.secrecyReviewed(.clear, digest: revision?.digest ?? ""), reader)
    case .submitItem:
      trial(.review(.submitted(digest: revision?.digest ?? "", author: revision?.author ?? reader.person)), reader)
    case .recallItem: trial(.review(.recalled), reader)
    case .passItem: signing(reader) { .passed($0) }
    case .returnItem: signing(reader) { .returned($0, reason: "退回") }
    case .publishItem:
      trial(state == .correctionApproved ? .corrected : .published(number: number ?? "1"), reader)
    case .approveTakeDown: trial(.takeDownApproved, reader)
    case .restoreItem: trial(.restored, reader)
    case .destroyCopies: trial(.copiesDestroyed, reader)
    case .discardItem: trial(.discarded, reader)
    default: nil
    }
  }

  private func trial(_ what: ItemHappening, _ reader: CaseReader) -> ItemRefusal? {
    var copy = self
    do throws(ItemRefusal) {
      let event = ItemEvent(max(reader.today, createdOn), by: .person(reader.person), what)
      try copy.apply(event, today: event.day, signers: reader.signers)
      return nil
    } catch { return error }
  }

  /// In the own name, else in that of whoever lets the reader sign.
  private func signing(_ reader: CaseReader, _ event: (ReviewSignature) -> ReviewEvent) -> ItemRefusal? {
    guard case .waiting(let step) = review.state, let due = review.dueStep else { return .review(.notInReview) }
    let digest = review.digest ?? ""
    let principals = reader.signers.principals(of: reader.person, in: due.role, on: reader.today)
    let refusals = ([nil] + principals.map(Optional.init)).map { principal in
      trial(
        .review(event(ReviewSignature(step: step, digest: digest, signer: reader.person, onBehalfOf: principal))),
        reader)
    }
    guard refusals.allSatisfy({ $0 != nil }) else { return nil }
    // Whoever may sign for somebody is told why that is refused, not that the step is not their own.
    return refusals.last ?? nil
  }
}
