import Disclosure
import Documents
import Registry

/// 案件的其他办理: files, a mistaken entry, a look at the names, and the mapping of results.
enum DisputeOtherForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "dispute-file": adding
    case "dispute-void": voiding
    case "dispute-reveal": revealing
    case "dispute-mapping": mapping
    default: nil
    }
  }

  private static let adding = OfficeForm(
    title: "添加材料", permission: .keepDisputes, button: "添加材料", done: "材料已经收到，检查通过以后可以打开。", takesFiles: true,
    back: DisputeForms.back, above: DisputeForms.above,
    fields: { _ in
      [Field("files", "材料", .file(isMany: true), hint: "扫描件或者电子件，\(UploadKind.acceptedInWords)。")]
    }, place: DisputeForms.place,
    perform: { input in
      try await input.registry.addDisputeFiles(
        try input.disputeFiles(), to: input.disputeID, of: input.organ, by: input.by, at: input.now)
    })

  private static let voiding = OfficeForm(
    title: "作废登记", permission: .keepDisputes, button: "作废这一件登记", done: "登记已经作废，不再计入表四。",
    hint: "只用于登记有误的，如重复登记、登记到错误的单位。作废以后不能恢复，登记的内容和理由留在日志中。", isDanger: true, back: DisputeForms.back,
    above: DisputeForms.above, fields: { _ in [Field("reason", "作废理由", .lines(2))] }, place: DisputeForms.place,
    perform: { input in
      try await input.registry.voidDispute(
        input.disputeID, reason: try input.short("reason", "作废理由"), of: input.organ, expecting: input.version,
        by: input.by, at: input.now)
    })

  private static let revealing = OfficeForm(
    title: "查看当事人姓名", permission: .keepDisputes, button: "查看姓名", done: "当天可以看到完整的姓名，本次查看已经记录。",
    hint: "查看的人、时间和理由记入办理经过，审计管理员可以看到。", back: DisputeForms.back, above: DisputeForms.above,
    fields: { _ in [Field("reason", "查看理由", .lines(2), hint: "例如：制作答复书。")] }, place: DisputeForms.place,
    perform: { input in
      try await input.registry.showDisputeParty(
        input.disputeID, reason: try input.short("reason", "查看理由"), of: input.organ, by: input.by, at: input.now)
    })

  private static let mapping = OfficeForm(
    title: "改用新的对应关系", permission: .keepDisputes, button: "起用新的对应关系", done: "新的对应关系已经登记。",
    hint: "起用日期以后作出的决定、裁判按新的对应关系统计，以前的不变。",
    back: { $0.viewed.address(Links.outcomeMapping) },
    fields: { input in
      let now = try await input.viewed.disputes().mappings.inForce(on: input.today)
      let choices = ReviewFact.Outcome.allCases.map { Choice($0.column.rawValue, $0.column.label) }
      return [Field("since", "起用日期", .day, value: input.today.description, isShort: true)]
        + OutcomeMapping.results.map { result in
          Field(
            result.rawValue, "\(result.kind.chinese)：\(result.chinese)", .select(choices),
            value: now[result].column.rawValue, isShort: true)
        }
    }, place: DisputeForms.place,
    perform: { input in
      var outcomes: [DisputeResult: ReviewFact.Outcome] = [:]
      for result in OutcomeMapping.results {
        guard let outcome = ReviewFact.Outcome.allCases.first(where: { $0.column.rawValue == input[result.rawValue] })
        else { throw CaseFaults(result.rawValue, "请选择“\(result.chinese)”计入表四的哪一栏。") }
        outcomes[result] = outcome
      }
      try await input.registry.setOutcomeMapping(
        OutcomeMapping { outcomes[$0] ?? .other }, since: try input.day("since", "起用日期"), of: input.organ,
        expecting: input.version, by: input.by, at: input.now)
    })
}
