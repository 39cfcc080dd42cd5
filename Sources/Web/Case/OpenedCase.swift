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
    var rules = try await visit.rules()
    guard var file = try await visit.registry.caseFile(id, for: viewer, today: visit.today, by: rules) else {
      throw PageRefusal.notFound
    }
    if file.organ != viewer.organ {
      rules = try await visit.rules(of: file.organ)
      guard let own = try await visit.registry.caseFile(id, for: viewer, today: visit.today, by: rules) else {
        throw PageRefusal.notFound
      }
      file = own
    }
    let reader = CaseReader(
      viewer.person, roles: file.roles, today: visit.today, permissions: rules.permissions, signers: rules.signers)
    (self.visit, self.viewer, self.file, self.rules, self.reader) = (visit, viewer, file, rules, reader)
    directory = try await visit.registry.directory(of: file.organ)
    steps = CaseSteps(file.case, for: reader)
  }

  var item: RequestCase { file.case }
  var id: RequestID { file.id }
  var address: String { Links.caseFile(file.id) }

  /// What is asked, in a few words.
  var subject: String {
    file.application[.informationTitle] ?? file.application[.description] ?? "申请内容尚未登记"
  }

  func step(on day: Day, version: Int) -> RequestStep {
    RequestStep(viewer, on: file.id, version: version, day: day, at: visit.now)
  }

  func name(of actor: Actor) -> String {
    switch actor {
    case .person(let person): directory.name(of: person)
    case .applicant: "申请人"
    case .system: "系统"
    }
  }

  /// 签发前检查 of the draft; empty without one.
  var concerns: [ReplyConcern] {
    guard let draft = file.draft else { return [] }
    return ReplyChecklist(
      item, DraftReading.particulars(of: draft), today: visit.today, signers: rules.signers
    ).concerns
  }
}

/// What the text of a draft says, as far as it can be read without a person.
enum DraftReading {
  static func particulars(of draft: CaseDraft) -> ReplyParticulars {
    let text = draft.text
    return ReplyParticulars(
      draft.disposition, articles: text.contains("条") ? [text] : [], givesReasons: text.count >= 20,
      remedy: remedy(in: text), earlierReply: text.contains("〔") ? text : nil)
  }

  /// Which remedies a text names; nil when none.
  static func remedy(in text: String) -> Remedy? {
    if text.contains("应当先申请行政复议") { return .reconsiderationFirst }
    if text.contains("行政复议"), text.contains("行政诉讼") { return .reconsiderationOrSuit }
    return text.contains("投诉、举报") ? .complaintOnly : nil
  }
}
