import Disclosure
import Documents
import Registry

/// 下一步 of a report: one primary step, and what else may be done.
struct ReportSteps {
  let opened: OpenedReport

  private var person: PersonID { opened.viewed.viewer.person }

  private struct Step {
    let action: OfficeAction
    let key: String
    let words: String
  }

  /// In the order of the work; the first that may be done is the primary one.
  private static let steps = [
    Step(action: .passReport, key: "report-pass", words: "审核通过"),
    Step(action: .returnReport, key: "report-return", words: "退回修改"),
    Step(action: .publishReport, key: "report-publish", words: "发布"),
    Step(action: .submitReport, key: "report-submit", words: "送审"),
    Step(action: .lockReport, key: "report-lock", words: "锁定数据"),
    Step(action: .recordReportPaper, key: "report-paper", words: "登记线下签批"),
    Step(action: .recallReport, key: "report-recall", words: "撤回送审"),
    Step(action: .agreeUnlock, key: "report-unlock-agree", words: "同意解除锁定"),
    Step(action: .agreeUnlock, key: "report-unlock-decline", words: "不同意解除锁定"),
    Step(action: .askUnlock, key: "report-unlock", words: "申请解除锁定"),
  ]

  var markup: Markup {
    let offers = Self.steps.filter { opened.may($0.action) && isOffered($0) }.map { step in
      NextSteps.Offer(
        words: step.words, address: opened.form(step.key), refusal: refusal(step), isOthers: false)
    }
    let secondary: Set<String> = ["申请解除锁定", "撤回送审", "登记线下签批", "退回修改", "不同意解除锁定"]
    let primary = offers.first { $0.refusal == nil && !secondary.contains($0.words) }
    return NextSteps(offers: offers, primary: primary, waiting: waiting).markup
  }

  /// An agreement is asked for only while somebody has asked.
  private func isOffered(_ step: Step) -> Bool {
    let isAsked = opened.life.unlockRequest != nil
    return switch step.action {
    case .agreeUnlock: isAsked
    case .askUnlock, .submitReport: !isAsked
    default: true
    }
  }

  private func refusal(_ step: Step) -> String? {
    switch step.action {
    case .lockReport, .submitReport:
      if opened.year.lastDay >= opened.viewed.today {
        return ReportActionRefusal.yearNotOver(opened.year.year).sentence
      }
      if opened.draft.uncountedClosed > 0, opened.life.basis == .registers {
        return ReportActionRefusal.uncounted(opened.draft.uncountedClosed).sentence
      }
      let findings = opened.draft.findings
      if !findings.mayGoOn {
        return ReportActionRefusal.findingsOpen(blocking: findings.blocking.count, open: findings.open.count).sentence
      }
    case .agreeUnlock where opened.life.unlockRequest?.by == .person(person):
      return ReportRefusal.unlockByOne.sentence
    case .passReport, .returnReport:
      return opened.life.review.refusal(for: person, on: opened.viewed.today, signers: signers)?.sentence
    default: break
    }
    return nil
  }

  private var signers: SigningAuthority {
    CaseReader(
      person, roles: opened.viewed.viewer.roles, today: opened.viewed.today, permissions: opened.rules.permissions,
      signers: opened.rules.signers
    ).signers
  }

  private var waiting: Markup {
    if let asked = opened.life.unlockRequest {
      return "<p>\(opened.name(of: asked.by))于\(asked.day.chinese)申请解除锁定，等待另一位有权限的人同意。</p>"
    }
    switch opened.file.state {
    case .drafting: return "<p>先改正错误、说明提示，再锁定数据。</p>"
    case .locked: return "<p>数据已锁定，完成文字后送审。</p>"
    case .inReview: return opened.life.review.waiting(in: opened.directory) ?? ""
    case .approved: return "<p>已经签发，等待专职人员发布。</p>"
    case .published: return "<p>报告已经发布。发现错误的，可以申请解除锁定，更正后重新发布。</p>"
    }
  }
}
