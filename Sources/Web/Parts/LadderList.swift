import Disclosure
import Documents
import Registry

/// 审核流程: who has signed, with which opinion, and whose turn it is; nil before the text was ever submitted.
struct LadderList {
  let review: Review
  let directory: Directory
  var opinions: [ReviewSignature: String] = [:]

  var markup: Markup? {
    guard review.rounds > 0 else { return nil }
    return StepList(review.ladder.steps.enumerated().map { step($0, $1) }).markup
  }

  private func step(_ index: Int, _ step: ReviewLadder.Step) -> StepList.Step {
    if let signature = review.signatures.first(where: { $0.step == index }), review.state != .open {
      let principal = signature.onBehalfOf.map { "，代\(directory.name(of: $0))" } ?? ""
      let paper = signature.paper.map { "，\($0.signedOn.chinese)线下签批" } ?? ""
      return StepList.Step(
        step.name, .done, detail: directory.name(of: signature.signer) + principal + paper,
        opinion: opinions[signature])
    }
    guard review.state == .waiting(step: index) else { return StepList.Step(step.name, .waiting, detail: "") }
    return StepList.Step(step.name, .now, detail: directory.names(of: step.role))
  }
}

/// 签署名义: asked only of those who may sign for somebody in the step that is due.
struct SigningNameField {
  let review: Review
  let rules: RequestRules
  let directory: Directory
  let person: PersonID
  let roles: Set<Role>
  let today: Day

  var fields: [Field] {
    guard let role = review.dueStep?.role else { return [] }
    let principals = rules.signers.principals(of: person, in: role, on: today)
    guard !principals.isEmpty else { return [] }
    let own = roles.contains(role) ? [Choice("", "以本人名义")] : []
    let choices = own + principals.map { Choice($0.rawValue, "代\(directory.name(of: $0))签署") }
    return [Field("principal", "签署名义", .select(choices), value: choices.first?.value ?? "")]
  }
}

extension Directory {
  /// Those who hold a role, as a waiting step names them.
  func names(of role: Role) -> String { holders(of: role).map(\.name).joined(separator: "、") }
}

extension Review {
  /// 等待某一步 in words; nil when no step is due.
  func waiting(in directory: Directory) -> Markup? {
    dueStep.map { step in
      let names = directory.names(of: step.role)
      return "<p>等待\(step.name)\(names.isEmpty ? "" : "（\(names)）")。</p>"
    }
  }
}
