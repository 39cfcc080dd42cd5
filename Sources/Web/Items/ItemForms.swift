import Disclosure
import Documents
import Registry

/// 步骤表 of items: the form of every step but editing, which has a page of its own.
enum ItemForms {
  static func form(of action: OfficeAction) -> ItemForm? { review(action) ?? publishing(action) ?? after(action) }

  private static func review(_ action: OfficeAction) -> ItemForm? {
    switch action {
    case .reviewSecrecy: secrecy
    case .submitItem:
      ItemForm(
        hint: "送审以后按审核流程逐级审核；需要修改的，先撤回送审。", button: "送审", showsText: true, isScreened: true,
        perform: { input in
          try await input.registry.submitItem(
            input.step, digest: input.digest, screened: try await input.screened(), under: input.rules)
        })
    case .recallItem:
      ItemForm(
        hint: "撤回以后可以修改，再次送审时从第一步重新审核。", button: "撤回送审",
        perform: { try await $0.registry.recallItem($0.step, under: $0.rules) })
    case .passItem: pass
    case .returnItem:
      ItemForm(
        button: "退回修改", isDanger: true, showsText: true,
        fields: { principals($0) + ReturnReasons.fields },
        perform: { input in
          try await input.registry.returnItem(
            input.step, digest: input.digest, reason: try ReturnReasons.reason(in: input), onBehalfOf: input.principal,
            under: input.rules)
        })
    case .recordItemPaper: paper
    default: nil
    }
  }

  private static let secrecy = ItemForm(
    hint: "公开前应当依照《保守国家秘密法》等规定审查；不能确定的，报有关主管部门或者保密行政管理部门确定（《条例》第十七条）。", button: "提交保密审查意见",
    showsText: true,
    fields: { _ in
      [
        Field("opinion", "审查意见", .radios(SecrecyOpinion.allCases.map { Choice($0.rawValue, $0.chinese) })),
        Field("basis", ItemDetail.secrecyBasis.chinese, .lines(2), hint: "不能确定、不得公开的应当写明；不写涉密内容本身。", isOptional: true),
      ]
    },
    perform: { input in
      try await input.registry.reviewSecrecy(
        input.step, input.choice("opinion", "审查意见"), digest: input.digest, basis: input["basis"], under: input.rules)
    })

  private static let pass = ItemForm(
    button: "通过", showsText: true, isScreened: true,
    fields: { opened in
      var fields = principals(opened)
      fields.append(Field("opinion", ItemDetail.opinion.chinese, .lines(2), isOptional: true))
      guard opened.isLastStep, let proposed = opened.item.attribute else { return fields }
      let choices = DisclosureAttribute.all.map { attribute in
        if case .withheld(let ground) = attribute { return Choice(attribute.code, "不予公开：\(ground.chinese)") }
        return Choice(attribute.code, attribute.chinese)
      }
      return fields + [
        Field("decided", "确定公开属性", .select(choices), hint: "由签发人最终确定。", value: proposed.code),
        Field(
          "reason", ItemDetail.attributeReason.chinese, .lines(2), hint: "与拟稿人提出的不同、又不主动公开的，应当写明。", isOptional: true),
      ]
    },
    perform: { input in
      try await input.registry.passItem(
        input.step, digest: input.digest, screened: try await input.screened(), opinion: input["opinion"],
        decided: input.form.has("decided") ? DisclosureAttribute(code: input["decided"]) : nil, reason: input["reason"],
        onBehalfOf: input.principal, under: input.rules)
    })

  private static let paper = ItemForm(
    hint: "按审核表原样登记：谁签的、哪天签的，并附上审核表的扫描件。", showsText: true, isScreened: true, fileLabel: "审核表扫描件",
    fields: { opened in
      let people = opened.item.review.dueStep.map { opened.directory.holders(of: $0.role) } ?? []
      return [
        Field("signer", "签批人", .select([Choice("", "请选择")] + people.map { Choice($0.id.rawValue, $0.name) })),
        Field("signedOn", "签批日期", .day, value: opened.visit.today.description, isShort: true),
        Field("printed", "审核表上的校验码", hint: "前 12 位即可。", isShort: true, autocomplete: "off"),
        Field(
          "result", "签批结果", .radios([Choice("pass", "通过"), Choice("return", "退回修改")]), value: "pass"),
        Field("reason", ItemDetail.returnReason.chinese, .lines(2), hint: "签批结果是退回的，应当填写。", isOptional: true),
      ]
    },
    perform: { input in
      guard let scan = input.form.files("files").first else { throw CaseFaults("files", "请选择审核表的扫描件。") }
      let reason = input["result"] == "return" ? try input.text("reason", "退回理由") : nil
      return try await input.registry.recordItemPaper(
        input.step, signer: input.choice("signer", "签批人"), signedOn: try input.day("signedOn", "签批日期"),
        printed: input["printed"], scan: scan.stored, scanName: scan.name, screened: try await input.screened(),
        returnReason: reason, under: input.rules)
    })

  private static func principals(_ opened: OpenedItem) -> [Field] {
    SigningNameField(
      review: opened.item.review, rules: opened.rules, directory: opened.directory, person: opened.viewer.person,
      roles: opened.file.roles, today: opened.visit.today
    ).fields
  }

  private static func publishing(_ action: OfficeAction) -> ItemForm? {
    switch action {
    case .publishItem:
      ItemForm(
        hint: "发布日期以系统时间为准，不能改动；索引号由系统编定，不再变更。", button: "发布", showsText: true,
        fields: { opened in
          guard opened.item.state == .correctionApproved else { return [] }
          return [Field("note", ItemDetail.correctionNote.chinese, .lines(2), hint: "写明更正了什么，随信息一并公开。")]
        },
        perform: { try await $0.registry.publishItem($0.step, note: $0["note"], under: $0.rules) })
    case .scheduleItem: schedule
    case .recordRelease:
      ItemForm(
        hint: "在县级政府网站等其他渠道发布的，登记发布的日期和地址；手工登记的标明“补录”。", button: "登记发布",
        fields: { opened in
          let channels = ReleaseChannel.allCases.filter { $0 != .platform }.map { Choice($0.rawValue, $0.chinese) }
          return [
            Field("channel", "发布渠道", .select(channels)),
            Field("day", "发布日期", .day, value: opened.visit.today.description, isShort: true),
            Field("address", ItemDetail.releaseAddress.chinese),
            Field("proof", ItemDetail.releaseProof.chinese, hint: "如网页截图编号、张贴照片编号。", isOptional: true),
          ]
        },
        perform: { input in
          try await input.registry.recordRelease(
            input.step, input.choice("channel", "发布渠道"), on: try input.day("day", "发布日期"), address: input["address"],
            proof: input["proof"], under: input.rules)
        })
    default: nil
    }
  }

  private static let schedule = ItemForm(
    hint: "到时由系统自动发布，发布日期以系统时间为准；附件到时还没有通过检查的，通过以后随即发布。", button: "保存",
    fields: { opened in
      let set = opened.item.scheduled
      var fields = [
        Field(
          "day", "发布日期", .day, value: (set?.day ?? opened.visit.today.adding(1)).description, isShort: true),
        Field("time", "发布时间", .time, value: set?.clock ?? "09:00", isShort: true),
      ]
      if set != nil { fields.append(Field("cancel", "取消定时", .ticks([Choice("1", "不再定时，由经办人发布")]), isOptional: true)) }
      return fields
    },
    perform: { input in
      if input["cancel"] == "1" {
        return try await input.registry.scheduleItem(input.step, for: nil, under: input.rules)
      }
      guard let moment = Moment(try input.day("day", "发布日期"), clock: input["time"]) else {
        throw CaseFaults("time", "请填写发布时间，按“09:00”的样子。")
      }
      return try await input.registry.scheduleItem(input.step, for: moment, under: input.rules)
    })

  private static func after(_ action: OfficeAction) -> ItemForm? {
    switch action {
    case .takeDownItem:
      ItemForm(
        hint: "提交以后公众立即看不到这条信息。没有签发权限的人只能紧急撤下，须由领导补批。", button: "撤下信息", isDanger: true,
        fields: { _ in
          [
            Field("why", "撤下原因", .select(TakeDownReason.allCases.map { Choice($0.rawValue, $0.chinese) })),
            Field("note", ItemDetail.takeDownNote.chinese, .lines(3)),
          ]
        },
        perform: { input in
          try await input.registry.takeDownItem(
            input.step, input.choice("why", "撤下原因"), note: input["note"], under: input.rules)
        })
    case .approveTakeDown:
      ItemForm(
        button: "批准紧急撤下", fields: { _ in [Field("note", ItemDetail.note.chinese, .lines(2), isOptional: true)] },
        perform: { try await $0.registry.approveTakeDown($0.step, note: $0["note"], under: $0.rules) })
    case .restoreItem:
      ItemForm(
        button: "恢复发布", fields: { _ in [Field("reason", ItemDetail.restoreReason.chinese, .lines(2))] },
        perform: { try await $0.registry.restoreItem($0.step, reason: $0["reason"], under: $0.rules) })
    case .changeValidity: validity
    case .noteItem:
      ItemForm(
        button: "添加备注", fields: { _ in [Field("note", ItemDetail.note.chinese, .lines(3))] },
        perform: { try await $0.registry.noteItem($0.step, note: $0["note"], under: $0.rules) })
    case .discardItem:
      ItemForm(
        hint: "作废以后不能再修改；已经办理的经过仍然保留。", button: "作废", isDanger: true,
        fields: { _ in [Field("note", ItemDetail.note.chinese, .lines(2), isOptional: true)] },
        perform: { try await $0.registry.discardItem($0.step, note: $0["note"], under: $0.rules) })
    case .linkItem: link
    default: nil
    }
  }

  private static let validity = ItemForm(
    button: "变更有效性",
    fields: { opened in
      [
        Field(
          "validity", "有效性", .select(ItemValidity.allCases.map { Choice($0.rawValue, $0.chinese) }),
          value: opened.item.validity.rawValue),
        Field("successor", "新的文件", hint: "部分修改的，填写新文件信息页的地址或者编号。", isOptional: true),
        Field("note", ItemDetail.note.chinese, .lines(2), hint: "如废止决定的文号。", isOptional: true),
      ]
    },
    perform: { input in
      try await input.registry.changeValidity(
        input.step, to: input.choice("validity", "有效性"), successor: other(input["successor"]), note: input["note"],
        under: input.rules)
    })

  private static let link = ItemForm(
    hint: "填写解读信息页的地址或者编号；已经关联的再填一次就取消关联。", button: "保存关联",
    fields: { _ in [Field("other", "解读这条信息的信息")] },
    perform: { input in
      guard let id = other(try input.text("other", "解读这条信息的信息")) else { throw CaseFaults("other", "没有看懂，请复制信息页的地址。") }
      return input.opened.item.interpretations.contains(id)
        ? try await input.registry.unlinkInterpretation(input.step, by: id, under: input.rules)
        : try await input.registry.linkInterpretation(input.step, by: id, under: input.rules)
    })

  /// An id, or the last part of an address of its page.
  private static func other(_ typed: String) -> ItemID? {
    let path = typed.split { $0 == "?" || $0 == "#" }.first ?? ""
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    return last.isEmpty ? nil : ItemID(last)
  }
}
