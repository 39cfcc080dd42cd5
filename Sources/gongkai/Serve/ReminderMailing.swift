import Registry
import Tools

/// 发送提醒邮件: the handler of mail jobs.
struct ReminderMailing: Sendable {
  let registry: Registry
  let settings: MailSettings
  private let sender: MailSender

  init(_ registry: Registry, _ settings: MailSettings) {
    self.registry = registry
    self.settings = settings
    sender = MailSender(settings.server)
  }

  func work(_ job: Job, at now: Instant) async throws -> JobOutcome {
    guard let mail = try await Reminders(registry).mail(for: job) else { return .done }
    guard let address = MailAddress(mail.address) else {
      return .hopeless(JobProblem("收件人登记的邮箱地址写法不对，请在人员信息中更正。"))
    }
    let message: MailMessage
    do throws(MailMessage.Refusal) {
      message = try MailMessage(
        identifier: mail.identifier, from: settings.from, to: MailMessage.Party(address), subject: mail.subject,
        body: mail.body, secondsSince1970: now.milliseconds / 1000)
    } catch { return .hopeless(JobProblem(error.sentence)) }
    let outcome = await sender.send(message)
    switch outcome {
    case .sent: return .done
    case .refused: return .hopeless(JobProblem(outcome.sentence))
    case .later(.cancelled): return .handedBack
    case .later: return .later(JobProblem(outcome.sentence))
    }
  }
}
