import Disclosure
import Registry

/// 打开的案卷: one case as the person who is signed in sees it, with what the pages about it need.
struct OpenedCase: Sendable {
  let visit: Visit
  let viewer: Viewer
  let file: CaseFile
  let rules: RequestRules
  let directory: Directory
  let reader: CaseReader
  let steps: CaseSteps

  /// - Throws: `PageRefusal.notFound` for a case that is not there or not the person's to see.
  init(_ visit: Visit) async throws {
    let id = RequestID(try visit.part("id"))
    let viewer = try visit.viewer()
    let opened = try await visit.registry.caseFile(
      id, for: viewer, today: visit.today, permissions: visit.site.permissions)
    guard let (file, organ) = opened else { throw PageRefusal.notFound }
    let rules = organ.rules(visit.site.permissions)
    let reader = CaseReader(
      viewer.person, roles: file.roles, today: visit.today, permissions: rules.permissions, signers: rules.signers)
    (self.visit, self.viewer, self.file, self.rules, self.reader) = (visit, viewer, file, rules, reader)
    directory = organ.directory
    steps = CaseSteps(file.case, for: reader)
  }

  var item: RequestCase { file.case }
  var id: RequestID { file.id }
  var address: String { Links.caseFile(file.id) }

  /// What is asked, in a few words.
  var subject: String {
    file.application[.informationTitle] ?? file.application[.description] ?? "申请内容尚未登记"
  }

  /// 文书 of the case, filled with the organ's settings of the day.
  func letterSource() async throws -> LetterSource {
    let settings = try await visit.registry.settings(of: file.organ, on: visit.today)
    var source = LetterSource(file, directory, settings, today: visit.today)
    source.itemsBefore = try await visit.registry.itemsBefore(file.id, for: viewer)
    return source
  }

  /// Which letters there are; nothing is made of it.
  var letters: LetterSource { LetterSource(file, directory, OrganSettings(), today: visit.today) }

  func step(on day: Day, version: Int) -> RequestStep {
    RequestStep(viewer, on: file.id, version: version, day: day, today: visit.today, at: visit.now)
  }

  func name(of actor: Actor) -> String {
    switch actor {
    case .person(let person): directory.name(of: person)
    case .applicant: "申请人"
    case .system: "系统"
    }
  }

  /// Whether the file is for whom it is shown to; what bears the applicant's name is not for everybody.
  func mayOpen(_ document: CaseDocument) -> Bool {
    !document.kind.namesApplicant || steps[.unmaskApplicant]?.isAllowed == true
  }

  /// 签发前检查 of the draft; empty without one.
  var concerns: [ReplyConcern] {
    guard let draft = file.draft else { return [] }
    return ReplyChecklist(
      item, draft.particulars, today: visit.today, signers: rules.signers
    ).concerns
  }

  /// What must be mended before the last signature, and whether a reason must still be given.
  var blocking: [ReplyConcern] { concerns.filter { $0.severity == .block } }

  /// Asked of whom takes the last step, and of whom numbers the reply when something came up since.
  var reasonFields: [Field] {
    let review = item.review
    let isLast = review.state == .waiting(step: review.ladder.steps.count - 1)
    let explained = file.events.reduce(into: Set<String>()) { known, entry in
      guard case .review(.passed(let signature)) = entry.event.what, signature.digest == file.draft?.digest else {
        return
      }
      known.formUnion(entry.explained)
    }
    let isAsked = concerns.contains { $0.severity == .reason && !explained.contains($0.key) }
    guard isLast || review.state == .passed, isAsked else { return [] }
    return [Field("concernReason", CaseDetail.concernReason.chinese, .lines(3), hint: "检查发现的“应当说明理由”的各处，在这里一并说明。")]
  }
}
