import Disclosure
import Documents
import Registry

/// 经办: takes one step on one request, with invented words where words are asked for.
struct DemoHand {
  let registry: Registry
  let town: DemoTown
  let rules: RequestRules
  let plan: DemoPlan

  /// - Returns: The version after it.
  func take(_ act: DemoAct, _ step: RequestStep) async throws -> Int {
    switch act {
    case .attempt: try await registry.attemptConfirmation(step, by: .phone, record: "电话无人接听。", under: rules)
    case .confirm(let way): try await registry.confirmReceipt(step, by: way, record: "申请人确认已提出申请。", under: rules)
    case .assign(let until):
      try await registry.assignRequest(
        step, to: try office(), until: until, note: "请核对有无此项信息，按时提供材料。", under: rules)
    case .search:
      try await registry.recordSearch(
        step, record: "以“\(plan.matter.title)”为检索词，检索了档案室目录、公文系统和\(plan.matter.office.rawValue)的纸质档案，没有找到。",
        under: rules)
    case .note(let text): try await registry.addNote(step, text, under: rules)
    case .withdraw: try await registry.withdrawRequest(step, reason: "申请人来电说明已从村里取得所需材料，书面撤回。", under: rules)
    case .lapse(let disposition): try await registry.lapseRequest(step, as: disposition, under: rules)
    case .archive: try await registry.archiveRequest(step, under: rules)
    case .extend:
      try await registry.extendPeriod(
        step, workingDays: 20, reason: "所需信息分存多个村，调取和核对需要较长时间。", under: rules)
    default: try await takeWithOthers(act, step)
    }
  }

  private func takeWithOthers(_ act: DemoAct, _ step: RequestStep) async throws -> Int {
    switch act {
    case .askSupplement(let until):
      try await registry.askSupplement(step, until: until, text: "请写明所需信息的年度和所在的村组。", under: rules)
    case .supplementDelivered: try await registry.proveSupplementDelivery(step, proof: "挂号信回执", under: rules)
    case .supplementReceived: try await registry.receiveSupplement(step, text: "申请人已来信说明。", under: rules)
    case .consult(let party):
      try await registry.sendConsultation(
        step, to: party, addressee: party == .thirdParty ? "柳湾村承包户代表" : "清河县自然资源局",
        text: "现就“\(plan.matter.title)”是否公开征求意见。", under: rules)
    case .consultationDelivered:
      try await registry.proveConsultationDelivery(step, of: "1", proof: "当面签收", under: rules)
    case .consultationAnswered(let agrees):
      try await registry.answerConsultation(
        step, of: "1", agrees: agrees, answer: agrees == true ? "同意公开。" : "涉及经营信息，不同意公开。", under: rules)
    case .consultationExpired: try await registry.expireConsultation(step, of: "1", under: rules)
    case .noticeFee(let pages): try await registry.noticeFee(step, .pages, quantity: pages, under: rules)
    case .pay:
      try await registry.recordPayment(step, amount: try await file(step).case.fees.last?.amount ?? 0, under: rules)
    default: try await takeReply(act, step)
    }
  }

  private func takeReply(_ act: DemoAct, _ step: RequestStep) async throws -> Int {
    switch act {
    case .draft(let disposition):
      try await draft(disposition, step)
    case .submit: try await registry.submitReply(step, digest: try await digest(step), under: rules)
    case .pass(_, let principal):
      try await registry.passReply(
        step, digest: try await digest(step), onBehalfOf: principal.flatMap { town.people[$0] }, opinion: "同意。",
        reason: try await explanation(step), under: rules)
    case .sendBack:
      try await registry.returnReply(
        step, digest: try await digest(step), reason: "请写清所依据的条款，并核对附件页数。", under: rules)
    case .passOnPaper(let signer): try await passOnPaper(signer, step)
    case .issue:
      try await registry.issueReply(step, number: .next, reason: try await explanation(step), under: rules)
    case .deliver(let way):
      try await registry.deliverReply(step, by: way, proof: way.proof, addressee: plan.applicant.name, under: rules)
    default: throw DemoRun.Misplanned(number: plan.number)
    }
  }

  private func draft(_ disposition: Disposition, _ step: RequestStep) async throws -> Int {
    let file = try await file(step)
    let source = LetterSource(
      file, try await registry.directory(of: file.organ), try await registry.settings(of: file.organ, on: step.day),
      today: step.day)
    let facts = DemoReply(plan, disposition, on: step.day).facts
    guard let letter = source.reply(facts) else { throw DemoRun.Misplanned(number: plan.number) }
    return try await registry.draftReply(
      step, disposition, remedy: disposition.remedy(on: step.day), text: letter.text, facts: facts, under: rules)
  }

  /// At the last signature, what the checks want explained.
  private func explanation(_ step: RequestStep) async throws -> String {
    let file = try await file(step)
    guard let draft = file.draft else { return "" }
    let concerns = ReplyChecklist(file.case, draft.particulars, today: step.day, signers: rules.signers).concerns
    return concerns.contains { $0.severity == .reason } ? "已核对案卷，情况属实，理由成立，同意签发。" : ""
  }

  private func passOnPaper(_ signer: DemoPerson, _ step: RequestStep) async throws -> Int {
    guard let id = town.people[signer] else { throw DemoRun.Misplanned(number: plan.number) }
    let scan = NewDocument(
      try registry.files.store(DemoScan.bytes(plan.number)), .signedForm, name: "签批单（扫描件）.pdf")
    return try await registry.recordPaperSigning(
      step, signer: id, signedOn: step.day, printed: try await digest(step), scan: scan,
      reason: try await explanation(step), under: rules)
  }

  private func office() throws -> OfficeID {
    guard let office = town.offices[plan.matter.office] else { throw DemoRun.Misplanned(number: plan.number) }
    return office
  }

  private func file(_ step: RequestStep) async throws -> CaseFile {
    guard let file = try await registry.caseFile(step.id, for: step.viewer, today: step.day, by: rules) else {
      throw DemoRun.Misplanned(number: plan.number)
    }
    return file
  }

  private func digest(_ step: RequestStep) async throws -> String { try await file(step).draft?.digest ?? "" }
}
