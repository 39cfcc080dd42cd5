import Disclosure
import Documents
import Registry

/// 审理中的变化: suspended, resumed, an appeal answered, a retrial.
enum DisputeTurnForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "dispute-suspend": suspending
    case "dispute-resume":
      DisputeStepForms.step("登记恢复审理", "登记恢复审理", "审理的恢复已经登记，审理期限接着计算。", day: "恢复审理之日") { _ in .resumed }
    case "dispute-appeal-answer":
      DisputeStepForms.step("登记对上诉的答辩", "登记提交", "对上诉的答辩状已经登记。", day: "提交日期") { _ in .appealAnswered }
    case "dispute-retrial-sought": seeking
    case "dispute-retrial": retrying
    default: nil
    }
  }

  private static let suspending = DisputeStepForms.step(
    "登记中止审理", "登记中止审理", "审理的中止已经登记，恢复以前不再计算审理期限。", day: "中止审理之日（通知书、裁定书写明的日期）",
    fields: { input in
      let kind = try await DisputeForms.file(input).registration.kind
      return [
        Field(
          "ground", "中止事由", .radios(SuspensionGround.choices(kind).map { Choice($0.rawValue, $0.chinese) }),
          hint: kind == .suit ? "行诉解释第八十七条。" : "《行政复议法》第三十九条。")
      ]
    }
  ) { input in .suspended(try input.choice("ground", "中止事由")) }

  private static let seeking = DisputeStepForms.step(
    "登记申请再审", "登记申请再审", "再审申请已经登记；法院决定再审的，再登记再审。", day: "申请或者收到再审申请书副本的日期",
    fields: { _ in
      [Field("by", "再审申请人", .radios(DisputeAppellant.allCases.map { Choice($0.rawValue, $0.chinese) }))]
    }
  ) { input in .retrialSought(try input.choice("by", "再审申请人")) }

  private static let retrying = DisputeStepForms.step(
    "登记再审", "登记再审", "再审已经登记；表四在再审裁判作出以前不变。", day: "收到再审裁定的日期",
    fields: { _ in
      [
        Field(
          "procedure", "再审适用的程序", .radios(RetrialProcedure.allCases.map { Choice($0.rawValue, $0.chinese) }),
          hint: "由第一审法院再审的，适用第一审程序，裁判可以上诉；再审第二审裁判和上级法院提审的，适用第二审程序，裁判是终审裁判。")
      ]
    }
  ) { input in .retrialOrdered(try input.choice("procedure", "再审适用的程序")) }
}
