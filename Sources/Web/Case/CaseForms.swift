import Disclosure
import Registry

/// 步骤表: the form of every step; what has no form here is no step of the case page.
enum CaseForms {
  static func form(of action: OfficeAction) -> CaseForm? {
    intake(action) ?? waiting(action) ?? handling(action) ?? reply(action) ?? finishing(action)
  }

  private static let ways = ContactWay.allCases.map { Choice($0.rawValue, $0.chinese) }

  private static func intake(_ action: OfficeAction) -> CaseForm? {
    switch action {
    case .attemptConfirmation:
      CaseForm(
        dayLabel: "联系日期",
        fields: { _ in
          [
            Field("way", "联系方式", .radios(ways)),
            Field("record", CaseDetail.confirmationRecord.chinese, .lines(3), isOptional: true),
          ]
        },
        perform: { input in
          try await input.registry.attemptConfirmation(
            input.step, by: input.choice("way", "联系方式"), record: input["record"], under: input.rules)
        })
    case .confirmReceipt:
      CaseForm(
        dayLabel: "双方确认的日期", hint: "这一天就是收到申请之日，答复期限由此起算（《条例》第三十一条）。",
        fields: { _ in
          [
            Field("way", "确认方式", .radios(ways)),
            Field("record", CaseDetail.confirmationRecord.chinese, .lines(3), isOptional: true),
          ]
        },
        perform: { input in
          try await input.registry.confirmReceipt(
            input.step, by: input.choice("way", "确认方式"), record: input["record"], under: input.rules)
        })
    case .completeRegistration: completion
    case .assignRequest: assignment
    default: nil
    }
  }

  private static let completion = CaseForm(
    hint: "只填写要补充或者更正的内容，没有填写的保持不变；更正已有内容的，应当写明理由。",
    fields: { opened in
      let kinds = [Choice("", "请选择")] + ApplicantKind.allCases.map { Choice(String($0.rawValue), $0.label) }
      let present = opened.item.applicant.map { String($0.rawValue) } ?? ""
      return [Field("applicant", "申请人类型", .select(kinds), value: present)]
        + CaseDetail.application.map { detail in
          let kind: Field.Kind = detail == .description ? .lines(5) : .text
          return Field(detail.rawValue, detail.chinese, kind, isOptional: true, autocomplete: "off")
        } + [Field("reason", CaseDetail.correctionReason.chinese, .lines(2), isOptional: true)]
    },
    perform: { input in
      guard let kind = UInt8(input["applicant"]).flatMap(ApplicantKind.init(rawValue:)) else {
        throw CaseFaults("applicant", "请选择申请人类型。")
      }
      var details = CaseDetails()
      for detail in CaseDetail.application { details[detail] = input[detail.rawValue] }
      return try await input.registry.completeRegistration(
        input.step, applicant: kind, details, reason: input["reason"], under: input.rules)
    })

  private static let assignment = CaseForm(
    fields: { opened in
      let offices = [Choice("", "请选择")] + opened.directory.openOffices.map { Choice($0.id.rawValue, $0.name) }
      return [
        Field("office", "承办科室", .select(offices)),
        Field("until", "提出意见的期限", .day, isOptional: true),
        Field("note", CaseDetail.assignmentNote.chinese, .lines(3), isOptional: true),
      ]
    },
    perform: { input in
      let office: OfficeID = try input.choice("office", "承办科室")
      guard input.opened.directory.openOffices.contains(where: { $0.id == office }) else {
        throw CaseFaults("office", "请从本单位的科室中选择。")
      }
      return try await input.registry.assignRequest(
        input.step, to: office, until: try input.optionalDay("until", "提出意见的期限"), note: input["note"],
        under: input.rules)
    })

  private static func handling(_ action: OfficeAction) -> CaseForm? {
    switch action {
    case .recordSearch:
      CaseForm(
        dayLabel: "检索日期", hint: "写明检索的范围、关键词和结果（《条例》第三十六条第（四）项）。", documents: .searchProof,
        fields: { _ in [Field("record", CaseDetail.searchRecord.chinese, .lines(6))] },
        perform: { input in
          try await input.registry.recordSearch(
            input.step, record: input["record"], documents: input.documents, under: input.rules)
        })
    case .addNote:
      CaseForm(
        fields: { _ in [Field("note", CaseDetail.note.chinese, .lines(4))] },
        perform: { try await $0.registry.addNote($0.step, $0["note"], under: $0.rules) })
    case .addDocument:
      CaseForm(
        documents: .other, asksForKind: true,
        fields: { _ in
          let kinds = CaseDocumentKind.allCases.filter { $0.comes(with: .addDocument) }.map {
            Choice($0.rawValue, $0.chinese)
          }
          return [Field("kind", "材料种类", .select(kinds), value: CaseDocumentKind.other.rawValue)]
        },
        perform: { input in
          guard !input.documents.isEmpty else { throw CaseFaults("files", "请选择要添加的文件。") }
          return try await input.registry.addDocuments(input.step, input.documents, under: input.rules)
        })
    case .unmaskApplicant:
      // Answered with the values, by the page of steps itself.
      CaseForm(
        dayLabel: nil, hint: "查看人、查看时间和理由将记入本件的查看记录。", button: "记录理由并查看",
        fields: { _ in [Field("reason", CaseDetail.unmaskReason.chinese, .lines(2))] },
        perform: { $0.opened.file.version })
    default: nil
    }
  }

  private static func finishing(_ action: OfficeAction) -> CaseForm? {
    switch action {
    case .issueReply: issue
    case .deliverReply: delivery
    case .archiveRequest:
      CaseForm(
        dayLabel: "归档日期", hint: "归档以后不能再办理，只能添加备注。",
        perform: { try await $0.registry.archiveRequest($0.step, under: $0.rules) })
    default: nil
    }
  }

  private static let issue = CaseForm(
    dayLabel: "成文日期", hint: "不选自动编号的，填写本单位登记簿上的文号。印发后系统自动制作答复书并存入案卷；自行上传盖章答复书的，以上传的为准。",
    documents: .reply,
    fields: { opened in
      [
        Field(
          "numbering", "编号方式", .radios([Choice("next", "按本单位的编号样式自动编号"), Choice("own", "填写文号")]),
          value: "next"),
        Field("number", "文号", isOptional: true, isShort: true),
      ] + opened.reasonFields
    },
    perform: { input in
      let isOwn = input["numbering"] == "own" || input.form.has("number")
      let choice: NumberChoice = isOwn ? .own(try input.text("number", "文号")) : .next
      return try await input.registry.issueReply(
        input.step, number: choice, documents: input.documents, reason: input["concernReason"], under: input.rules)
    })

  private static let delivery = CaseForm(
    dayLabel: "送达日期", hint: "邮寄的以交邮之日为准，直接送达的以签收之日为准。", documents: .deliveryProof,
    fields: { _ in
      let ways = DeliveryWay.allCases.map { Choice($0.rawValue, $0.chinese, hint: "凭证：\($0.proof)") }
      return [
        Field("way", "送达方式", .radios(ways)),
        Field("proof", CaseDetail.deliveryProof.chinese),
        Field("addressee", CaseDetail.deliveryAddressee.chinese, isOptional: true, isShort: true),
      ]
    },
    perform: { input in
      try await input.registry.deliverReply(
        input.step, by: input.choice("way", "送达方式"), proof: input["proof"], addressee: input["addressee"],
        documents: input.documents, under: input.rules)
    })
}
