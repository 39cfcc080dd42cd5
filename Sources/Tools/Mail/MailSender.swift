import Dispatch

/// 邮件发送: hands mails in at a server, by libcurl, off the cooperative threads.
package struct MailSender: Sendable {
  private let server: MailServer
  private let threads = DispatchQueue(label: "gongkai.mail", attributes: .concurrent)

  package init(_ server: MailServer) { self.server = server }

  /// Sends one mail; ends within the server's time limits, and soon when the task is cancelled.
  package func send(_ message: MailMessage) async -> MailOutcome {
    let transfer = MailTransfer(message, to: server)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        threads.async { continuation.resume(returning: transfer.run()) }
      }
    } onCancel: {
      transfer.cancel()
    }
  }
}
