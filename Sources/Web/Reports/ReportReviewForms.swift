import Disclosure
import Documents
import Registry

/// 审核和发布.
enum ReportReviewForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "report-submit": submitting
    case "report-recall": recalling
    case "report-pass": passing
    case "report-return": returning
    case "report-paper": paper
    case "report-publish": publishing
    default: nil
    }
  }

  private static let submitting = OfficeForm(
    title: "年度报告送审", permission: .submitReport, button: "送审", done: "报告已经送审，按审核流程逐级审核。",
    hint: "送审的是现在这一稿，审核期间不能修改；需要修改的，先撤回送审。", back: ReportForms.back, place: ReportForms.place,
    perform: { input in _ = try await input.registry.submitReport(input.reportStep(), under: input.rules()) })

  private static let recalling = OfficeForm(
    title: "撤回送审", permission: .recallReport, button: "撤回送审", done: "已经撤回，修改以后可以再次送审。",
    hint: "再次送审时从第一步重新审核。", back: ReportForms.back, place: ReportForms.place,
    perform: { input in _ = try await input.registry.recallReport(input.reportStep(), under: input.rules()) })

  private static let passing = OfficeForm(
    title: "审核年度报告", permission: .passReport, button: "通过", done: "审核已经通过。", back: ReportForms.back, above: text,
    fields: { input in
      let opened = try await input.opened()
      return principals(opened) + [digest(opened), Field("opinion", "意见", .lines(2), isOptional: true)]
    }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.passReport(
        input.reportStep(), digest: input["digest"], opinion: input["opinion"], onBehalfOf: input.principal,
        under: input.rules())
    })

  private static let returning = OfficeForm(
    title: "退回年度报告", permission: .returnReport, button: "退回修改", done: "报告已经退回修改。", isDanger: true,
    back: ReportForms.back, above: text,
    fields: { input in
      let opened = try await input.opened()
      return principals(opened) + [digest(opened), Field("returnReason", "退回理由", .lines(3))]
    }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.returnReport(
        input.reportStep(), digest: input["digest"], reason: input["returnReason"], onBehalfOf: input.principal,
        under: input.rules())
    })

  private static let paper = OfficeForm(
    title: "登记线下签批", permission: .recordReportPaper, button: "登记签批", done: "线下签批已经登记。",
    hint: "按签过字的报告原样登记：谁签的、哪天签的，并附上扫描件。", takesFiles: true, back: ReportForms.back,
    fields: { input in
      let opened = try await input.opened()
      let people = opened.life.review.dueStep.map { opened.directory.holders(of: $0.role) } ?? []
      return [
        Field("signer", "签批人", .select([Choice("", "请选择")] + people.map { Choice($0.id.rawValue, $0.name) })),
        Field("signedOn", "签批日期", .day, value: input.today.description, isShort: true),
        Field("printed", "报告上的校验码", hint: "前 12 位即可。", isShort: true, autocomplete: "off"),
        Field("result", "签批结果", .radios([Choice("pass", "通过"), Choice("return", "退回修改")]), value: "pass"),
        Field("returnReason", "退回理由", .lines(2), hint: "签批结果是退回的，应当填写。", isOptional: true),
        Field("files", "扫描件", .file(isMany: false)),
      ]
    }, place: ReportForms.place,
    perform: { input in
      guard input.form.fileFaults.isEmpty else { throw CaseFaults(input.form.fileFaults) }
      guard let scan = input.form.files("files").first else { throw CaseFaults("files", "请选择签过字的报告的扫描件。") }
      guard input.form.has("signer") else { throw CaseFaults("signer", "请选择签批人。") }
      let reason = input["result"] == "return" ? try input.text("returnReason", "退回理由") : nil
      _ = try await input.registry.recordReportPaper(
        input.reportStep(), signer: PersonID(input["signer"]), signedOn: try input.day("signedOn", "签批日期"),
        printed: input["printed"], scan: scan.stored, scanName: scan.name, returnReason: reason, under: input.rules())
    })

  private static let publishing = OfficeForm(
    title: "发布年度报告", permission: .publishReport, button: "发布", done: "年度报告已经发布，公众可以查看和下载。",
    hint: "发布日期以系统时间为准，不能改动。发布以后数据一直锁定，更正须解除锁定，另发新的版本。", back: ReportForms.back,
    above: { input in
      let opened = try await input.opened()
      let title = opened.file.report.title ?? ""
      return FactList([("报告", "\(title)"), ("版本", "第 \(opened.life.editions.count + 1) 版")]).markup
    },
    fields: { input in
      let opened = try await input.opened()
      guard opened.life.isCorrection else { return [] }
      return [Field("correctionNote", "更正说明", .lines(3), hint: "写明更正了什么、为什么，随报告一并公开。")]
    }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.publishReport(
        input.reportStep(), note: input["correctionNote"], under: input.rules())
    })

  /// The text to be read, findings first.
  private static let text: @Sendable (OfficeInput) async throws -> Markup = { input in
    let opened = try await input.opened()
    return """
      \(ReportFindingsView(opened: opened).markup)<div class="sheet">\(HTMLWriter.fragment(Document(report: opened.file.report)))</div>

      """
  }

  private static func digest(_ opened: OpenedReport) -> Field {
    Field("digest", "", .hidden, value: opened.life.review.digest ?? "")
  }

  private static func principals(_ opened: OpenedReport) -> [Field] {
    SigningNameField(
      review: opened.life.review, rules: opened.rules, directory: opened.directory, person: opened.viewed.viewer.person,
      roles: opened.viewed.viewer.roles, today: opened.viewed.today
    ).fields
  }
}
