import Documents
import Registry

/// 停住的作业的处理.
enum JobDecision: String {
  case retry, abandon

  var chinese: String {
    switch self {
    case .retry: "重试"
    case .abandon: "放弃"
    }
  }

  var consequence: String {
    switch self {
    case .retry: "从头再试。请先排除停住的原因，否则还会停住。"
    case .abandon: "不再办理这项作业，排在它后面的作业继续办理。需要它的结果的，请另行办理。"
    }
  }
}

/// 处理停住的作业, with a reason.
enum JobDecisionPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (job, decision) = try await find(visit)
    return .page(page(job, decision, visit, faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (job, decision) = try await find(visit)
    guard visit.form.has("reason") else {
      return .again(page(job, decision, visit, faults: [FieldFault("reason", "请写明理由。")]))
    }
    let outbox = Outbox(visit.registry)
    let (me, reason) = (Authority.person(try visit.person().person), visit.form["reason"])
    do {
      switch decision {
      case .retry: try await outbox.repeatJob(job.id, of: job.organ, reason: reason, by: me, at: visit.now)
      case .abandon: try await outbox.setAside(job.id, of: job.organ, reason: reason, by: me, at: visit.now)
      }
      return .seeOther("\(Links.system)?done=\(decision.rawValue)")
    } catch let refusal as JobRefusal {
      return .again(page(job, decision, visit, faults: [FieldFault("", refusal.sentence)]))
    }
  }

  private static func find(_ visit: Visit) async throws -> (StuckJob, JobDecision) {
    guard let decision = JobDecision(rawValue: try visit.part("decision")) else { throw PageRefusal.notFound }
    let id = try visit.part("job")
    let stuck = try await visit.registry.stuckJobs(administeredFrom: try visit.person().organ)
    guard let job = stuck.first(where: { String($0.id) == id }) else { throw PageRefusal.notFound }
    return (job, decision)
  }

  private static func page(_ job: StuckJob, _ decision: JobDecision, _ visit: Visit, faults: [FieldFault]) -> Page {
    let reason = Field("reason", "理由", .lines(2), hint: "理由记入审计记录。").filled(from: visit.form, faults: faults)
    let form = Form(
      Links.job(job.id, decision), visit, button: "\(decision.chinese)这项作业", faults: faults,
      cancel: ("返回系统", Links.system), isDanger: decision == .abandon, body: reason.markup)
    let facts: [(String, Markup)] = [
      ("作业", "\(job.kind.chinese)"), ("停住的原因", "\(job.problem)"), ("停住的时间", "北京时间 \(job.stuck.inChina)"),
      ("办理以后", "\(decision.consequence)"),
    ]
    return Page(
      "\(decision.chinese)作业", face: .office, trail: [Crumb("系统", Links.system)],
      body: Confirmation("\(decision.chinese)作业 \(job.id)", consequences: facts, form: form).markup)
  }
}
