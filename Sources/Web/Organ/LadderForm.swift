import Disclosure
import Documents
import Registry

/// 审核流程, with the exception for a small office.
enum LadderForm {
  private static let most = 5
  private static let roles: [Role] = [.officer, .officeHead, .deputyLeader, .leader]

  static let form = OrganForm(
    title: "修改审核流程", permission: .manageSettings, button: "保存审核流程",
    hint: "二至五步，依次办理；没有用到的步骤留空。当天送审的仍按原来的流程，因此最早从明天起。", back: Links.settings,
    fields: { opened in
      fields(opened, try await SettingForms.settings(opened).ladders.ladder(on: opened.today))
    },
    perform: { input in try await SettingForms.save(.ladder(ladder(input)), input) })

  /// Of the steps, the day, and the exception of a small office.
  static func fields(_ opened: OpenedOrgan, _ ladder: ReviewLadder) -> [Field] {
    let choices = [Choice("", "没有这一步")] + roles.map { Choice($0.rawValue, $0.chinese) }
    let steps = (0..<most).flatMap { index -> [Field] in
      let step = ladder.steps.indices.contains(index) ? ladder.steps[index] : nil
      return [
        Field("name-\(index + 1)", "第 \(index + 1) 步名称", value: step?.name ?? "", isOptional: index > 1),
        Field("role-\(index + 1)", "第 \(index + 1) 步由谁办理", .select(choices), value: step?.role.rawValue ?? ""),
      ]
    }
    return steps + [
      Field(
        "since", "从哪天起", .day, value: max(opened.today, opened.visit.now.day).next.description, isShort: true),
      Field(
        "reason", "小机构例外的理由", .lines(2),
        hint: "只有人手不足、一人不得不办理几步时才填写；填写后同一人可以办理几步，须由两人决定。写编制和岗位，不写个人情况。", value: ladder.waiver?.reason ?? "",
        isOptional: true),
      Field(
        "second", "同意例外的另一人", .select(opened.peopleChoices("没有例外")),
        value: ladder.waiver?.secondPerson.rawValue ?? "", isOptional: true),
    ]
  }

  /// - Throws: `OrganFaults` for what is no ladder.
  static func ladder(_ input: OrganInput) throws -> ReviewLadder {
    var steps: [ReviewLadder.Step] = []
    for index in 1...most {
      let (name, role) = (input["name-\(index)"], Role(rawValue: input["role-\(index)"]))
      if name.isEmpty, role == nil { continue }
      guard !name.isEmpty else { throw OrganFaults("name-\(index)", "请填写第 \(index) 步的名称。") }
      guard let role, roles.contains(role) else { throw OrganFaults("role-\(index)", "请选择第 \(index) 步由谁办理。") }
      steps.append(ReviewLadder.Step(name: name, role: role))
    }
    let waiver = try waiver(input)
    guard let ladder = ReviewLadder(steps, waiver: waiver) else {
      throw OrganFaults("name-1", "审核流程应有二至五步，现在是 \(steps.count) 步。")
    }
    return ladder
  }

  private static func waiver(_ input: OrganInput) throws -> SeparationWaiver? {
    guard input.form.has("reason") || input.form.has("second") else { return nil }
    let second = try input.person("second", "同意例外的另一人")
    let reason = try input.text("reason", "小机构例外的理由")
    guard
      let waiver = SeparationWaiver(
        day: try input.day("since", "开始日期"), reason: reason, decidedBy: input.opened.person.person, secondPerson: second
      )
    else { throw OrganFaults("second", "例外须由两人决定，请选择您以外的另一人。") }
    return waiver
  }
}
