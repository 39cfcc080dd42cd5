import Disclosure
import Registry

/// Steps that change the clock: 补正, 征求意见, 延期, 收费, 延迟, 不再处理, 撤回.
extension CaseForms {
  static func waiting(_ action: OfficeAction) -> CaseForm? {
    supplement(action) ?? consultation(action) ?? time(action)
  }

  private static func supplement(_ action: OfficeAction) -> CaseForm? {
    switch action {
    case .askSupplement:
      CaseForm(
        dayLabel: "通知日期", hint: "需要补正的事项应当一次告知（《条例》第三十条）。", documents: .supplementNotice,
        fields: { opened in
          let until = opened.item.calendar.workingDay(15, after: opened.visit.today)
          return [
            Field("until", "补正期限", .day, value: until?.description ?? "", isShort: true),
            Field("text", CaseDetail.supplementText.chinese, .lines(5)),
          ]
        },
        perform: { input in
          try await input.registry.askSupplement(
            input.step, until: input.day("until", "补正期限"), text: input["text"], documents: input.documents,
            under: input.rules)
        })
    case .proveSupplementDelivery:
      CaseForm(
        dayLabel: "申请人收到通知的日期", documents: .deliveryProof,
        fields: { _ in [Field("proof", CaseDetail.deliveryProof.chinese)] },
        perform: { input in
          try await input.registry.proveSupplementDelivery(
            input.step, proof: input["proof"], documents: input.documents, under: input.rules)
        })
    case .receiveSupplement:
      CaseForm(
        dayLabel: "收到补正的日期", hint: "答复期限自收到补正之日起重新计算（《条例》第三十条）。", documents: .supplement,
        fields: { _ in [Field("text", "补正的内容", .lines(5), isOptional: true)] },
        perform: { input in
          try await input.registry.receiveSupplement(
            input.step, text: input["text"], documents: input.documents, under: input.rules)
        })
    default: nil
    }
  }

  private static func consultation(_ action: OfficeAction) -> CaseForm? {
    switch action {
    case .sendConsultation:
      CaseForm(
        dayLabel: "发出日期", documents: .consultation,
        fields: { _ in
          let parties = ConsultedParty.allCases.map { Choice($0.rawValue, $0.chinese, hint: $0.silence) }
          return [
            Field("party", "对象种类", .radios(parties)),
            Field("addressee", CaseDetail.consultationAddressee.chinese),
            Field("text", CaseDetail.consultationText.chinese, .lines(5), isOptional: true),
          ]
        },
        perform: { input in
          try await input.registry.sendConsultation(
            input.step, to: input.choice("party", "对象种类"), addressee: input["addressee"], text: input["text"],
            documents: input.documents, under: input.rules)
        })
    case .proveConsultationDelivery:
      CaseForm(
        dayLabel: "对方收到的日期", hint: "对方提出意见的 15 个工作日自这一天起算。", documents: .deliveryProof,
        fields: { [consulted($0), Field("proof", CaseDetail.deliveryProof.chinese)] },
        perform: { input in
          try await input.registry.proveConsultationDelivery(
            input.step, of: input.text("consultation", "征求意见"), proof: input["proof"], documents: input.documents,
            under: input.rules)
        })
    case .answerConsultation: answer
    case .expireConsultation:
      CaseForm(
        dayLabel: "认定日期", fields: { [consulted($0)] },
        perform: { input in
          try await input.registry.expireConsultation(
            input.step, of: input.text("consultation", "征求意见"), under: input.rules)
        })
    default: nil
    }
  }

  private static let answer = CaseForm(
    dayLabel: "收到意见的日期", documents: .consultationAnswer,
    fields: { opened in
      let choices = [Choice("yes", "同意公开"), Choice("no", "不同意公开"), Choice("other", "没有明确表示")]
      return [
        consulted(opened), Field("agrees", "对方的态度", .radios(choices)),
        Field("answer", CaseDetail.consultationAnswer.chinese, .lines(4)),
      ]
    },
    perform: { input in
      let agrees: [String: Bool] = ["yes": true, "no": false]
      return try await input.registry.answerConsultation(
        input.step, of: input.text("consultation", "征求意见"), agrees: agrees[try input.text("agrees", "对方的态度")],
        answer: input["answer"], documents: input.documents, under: input.rules)
    })

  /// The consultations that have not ended.
  private static func consulted(_ opened: OpenedCase) -> Field {
    let open = opened.item.consultations.filter { $0.ended == nil }
    let choices = open.map { Choice($0.id, "\($0.sent.chinese)向\($0.party.chinese)发出") }
    return Field("consultation", "征求意见", .select(choices), value: choices.first?.value ?? "")
  }

  private static func time(_ action: OfficeAction) -> CaseForm? {
    switch action {
    case .extendPeriod:
      CaseForm(
        dayLabel: "同意延长的日期", hint: "由政府信息公开工作机构负责人同意并告知申请人，最长 20 个工作日（《条例》第三十三条）。",
        documents: .extensionNotice,
        fields: { _ in
          [
            Field("days", "延长的工作日数", .number, value: "20", isShort: true),
            Field("reason", CaseDetail.extensionReason.chinese, .lines(3)),
          ]
        },
        perform: { input in
          try await input.registry.extendPeriod(
            input.step, workingDays: input.number("days", "延长的工作日数"), reason: input["reason"],
            documents: input.documents, under: input.rules)
        })
    case .delayReply:
      CaseForm(
        dayLabel: "告知日期", hint: "申请数量、频次超过合理范围而理由合理的，可以延迟答复并告知合理期限（《条例》第三十五条）。",
        fields: { _ in
          [
            Field("until", "延迟至", .day, isShort: true),
            Field("reason", CaseDetail.delayReason.chinese, .lines(3)),
          ]
        },
        perform: { input in
          try await input.registry.delayReply(
            input.step, until: input.day("until", "延迟后的期限"), reason: input["reason"], under: input.rules)
        })
    case .noticeFee: feeNotice
    case .recordPayment: payment
    case .lapseRequest: lapse
    case .withdrawRequest:
      CaseForm(
        dayLabel: "撤回日期", button: "登记申请人撤回", isDanger: true,
        fields: { _ in [Field("reason", CaseDetail.withdrawalReason.chinese, .lines(3))] },
        perform: { try await $0.registry.withdrawRequest($0.step, reason: $0["reason"], under: $0.rules) })
    case .mergeRequest:
      CaseForm(
        dayLabel: "并案日期",
        hint: "同一申请人把同一申请由两个渠道提出，前一件还没有答复的，作一件办理，以最早收到的为准；并入以后本件不再答复，不计入表三。已经答复过的，按重复申请办理。",
        button: "并入另一申请", isDanger: true,
        fields: { _ in [Field("into", "并入的申请编号", isShort: true), Field("reason", "并案理由", .lines(2))] },
        perform: { input in
          try await input.registry.mergeRequest(
            input.step, into: input["into"], reason: input["reason"], under: input.rules)
        })
    default: nil
    }
  }

  private static let feeNotice = CaseForm(
    dayLabel: "申请人收到通知的日期", hint: "金额按收费标准（国办函〔2020〕109号）自动算出；按件计收的，同一申请人当月此前的申请由系统计入。", documents: .feeNotice,
    fields: { _ in
      [
        Field("basis", "计收方式", .radios(FeeBasis.allCases.map { Choice($0.rawValue, $0.chinese) })),
        Field("quantity", "本次数量", hint: "按件计收的填写件数，按量计收的填写页数。", isShort: true),
        Field("text", CaseDetail.feeText.chinese, .lines(3), isOptional: true),
      ]
    },
    perform: { input in
      try await input.registry.noticeFee(
        input.step, input.choice("basis", "计收方式"), quantity: input.number("quantity", "本次数量"),
        text: input["text"], documents: input.documents, under: input.rules)
    })

  private static let payment = CaseForm(
    dayLabel: "缴费日期", documents: .other,
    fields: { opened in
      let amount = opened.item.fees.last { $0.paid == nil }.map { Yuan($0.amount).plain }
      return [Field("amount", "缴费金额（元）", value: amount ?? "", isShort: true)]
    },
    perform: { input in
      guard let amount = Yuan(typed: input["amount"]) else { throw CaseFaults("amount", "请填写缴费金额，如 40 或者 40.50。") }
      return try await input.registry.recordPayment(
        input.step, amount: amount.fen, documents: input.documents, under: input.rules)
    })

  private static let lapse = CaseForm(
    dayLabel: "认定日期", isDanger: true,
    fields: { opened in
      let kinds: [Disposition] = [.notSupplemented, .feeUnpaid]
      let value: Disposition = opened.file.state == .awaitingPayment ? .feeUnpaid : .notSupplemented
      return [
        Field("disposition", "情形", .radios(kinds.map { Choice($0.rawValue, $0.chinese) }), value: value.rawValue),
        Field("reason", CaseDetail.lapseReason.chinese, .lines(3), isOptional: true),
      ]
    },
    perform: { input in
      try await input.registry.lapseRequest(
        input.step, as: input.choice("disposition", "情形"), reason: input["reason"], under: input.rules)
    })
}
