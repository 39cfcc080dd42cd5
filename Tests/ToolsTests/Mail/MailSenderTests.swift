import Testing

@testable import Tools

@Suite struct MailSenderTests {
  private static let office = "office@yunxi.example"
  private static let applicant = "zhen.moumou@mail.example"

  private func message(_ body: String = "答复已经作出。") throws -> MailMessage {
    try MailMessage(
      identifier: "reply-7", from: .init(#require(MailAddress(Self.office))),
      to: .init(#require(MailAddress(Self.applicant))), subject: "答复", body: body, secondsSince1970: 1_772_438_405)
  }

  private func sender(
    _ server: SMTPServer, _ security: MailServer.Security = .none, login: MailServer.Login? = nil,
    authorities: String? = nil, timeout: Duration = .seconds(20)
  ) throws -> MailSender {
    let isPlain = security == .none
    return MailSender(
      try MailServer(
        host: isPlain ? "127.0.0.1" : "localhost", port: server.port, security: security, login: login,
        authorities: authorities, timeout: timeout))
  }

  @Test func theWholeDialogue() async throws {
    let server = try SMTPServer(.init(extensions: ["SIZE 1000000", "8BITMIME"]))
    let message = try message()
    #expect(try await sender(server).send(message) == .sent)
    let record = try await server.record()
    #expect(
      record.lines == [
        "EHLO yunxi.example", "MAIL FROM:<\(Self.office)> SIZE=\(message.bytes.count)", "RCPT TO:<\(Self.applicant)>",
        "DATA", "QUIT",
      ])
    #expect(record.messages == [message.bytes])
  }

  @Test func aLargeMessageArrivesWhole() async throws {
    let server = try SMTPServer()
    let message = try message(String(repeating: "清河县云溪镇\n.\n", count: 50_000))
    #expect(message.bytes.count > 1_000_000)
    #expect(try await sender(server).send(message) == .sent)
    #expect(try await server.record().messages == [message.bytes])
  }

  /// Greylisting: refused for now, taken later.
  @Test func refusedForNowThenTaken() async throws {
    let server = try SMTPServer(.init(answers: ["RCPT": ["450 4.2.0 try again", "250 ok"]]))
    let sender = try sender(server)
    #expect(try await sender.send(message()) == .later(.busy(code: 450)))
    #expect(try await sender.send(message()) == .sent)
    #expect(try await server.record(after: 2).messages.count == 1)
  }

  @Test(arguments: [
    (["greeting": ["554 no"]], MailOutcome.refused(code: 554)),
    (["greeting": ["421 closing"]], .later(.busy(code: 421))),
    (["MAIL": ["550 no"]], .refused(code: 550)),
    (["MAIL": ["451 not now"]], .later(.busy(code: 451))),
    (["RCPT": ["550 5.1.1 no such user"]], .refused(code: 550)),
    (["DATA": ["554 no"]], .refused(code: 554)),
    (["message": ["552 too large"]], .refused(code: 552)),
    (["message": ["452 full"]], .later(.busy(code: 452))),
    (["RCPT": ["close"]], .later(.unreachable)),
    (["message": ["close"]], .later(.unreachable)),
    (["greeting": ["close"]], .later(.unreachable)),
  ])
  func everyAnswerHasItsOutcome(_ answers: [String: [String]], _ outcome: MailOutcome) async throws {
    let server = try SMTPServer(.init(answers: answers))
    #expect(try await sender(server).send(message()) == outcome)
  }

  @Test(arguments: ["greeting", "EHLO", "RCPT", "message", "QUIT"])
  func aServerThatFallsSilentIsLeftAtTheTimeLimit(_ word: String) async throws {
    let server = try SMTPServer(.init(answers: [word: [""]]))
    // Who says nothing after the goodbye has taken the mail.
    let outcome: MailOutcome = word == "QUIT" ? .sent : .later(.timedOut)
    #expect(try await sender(server, timeout: .milliseconds(400)).send(message()) == outcome)
  }

  @Test func nobodyAnswers() async throws {
    let server = try MailServer(host: "127.0.0.1", port: 1, security: .none)
    #expect(try await MailSender(server).send(message()) == .later(.unreachable))
  }

  @Test func aCancelledTaskEndsTheDialogue() async throws {
    let server = try SMTPServer(.init(answers: ["RCPT": [""]]))
    let (sender, message) = (try sender(server, timeout: .seconds(600)), try message())
    let sending = Task { await sender.send(message) }
    while !server.lines.contains(where: { $0.hasPrefix("RCPT") }) { try await Task.sleep(for: .milliseconds(5)) }
    sending.cancel()
    #expect(await sending.value == .later(.cancelled))
  }

  /// Neither the message nor the password goes out in the clear.
  @Test func withoutTLSNothingIsSentWhereTLSIsRequired() async throws {
    let server = try SMTPServer(.init(extensions: ["AUTH PLAIN LOGIN"]))
    let sender = try sender(server, .startTLS, login: .init(user: "office", password: "secret"))
    #expect(try await sender.send(message()) == .later(.insecure))
    let record = try await server.record()
    #expect(record.messages == [])
    #expect(record.lines.filter { !$0.hasPrefix("EHLO") && $0 != "QUIT" } == [])
  }

  @Test(.enabled(if: TLSStage.isPossible, "没有 openssl，跳过。"), arguments: [MailServer.Security.startTLS, .tls])
  func overTLSWithPassword(_ security: MailServer.Security) async throws {
    let stage = try TLSStage()
    let server = try SMTPServer(
      .init(extensions: ["STARTTLS", "AUTH PLAIN"], tls: stage, startsWithTLS: security == .tls))
    let login = MailServer.Login(user: "office", password: "secret")
    let sender = try sender(server, security, login: login, authorities: stage.certificate)
    let message = try message()
    #expect(await sender.send(message) == .sent)
    let record = try await server.record()
    #expect(record.messages == [message.bytes])
    // NUL office NUL secret, in base64.
    #expect(record.lines.contains("AG9mZmljZQBzZWNyZXQ="))
    #expect(record.lines.contains("STARTTLS") == (security == .startTLS))
  }

  @Test(.enabled(if: TLSStage.isPossible, "没有 openssl，跳过。"))
  func aWrongPasswordIsToldApart() async throws {
    let stage = try TLSStage()
    let server = try SMTPServer(
      .init(answers: ["AUTH": ["535 5.7.8 wrong"]], extensions: ["AUTH PLAIN"], tls: stage, startsWithTLS: true))
    let login = MailServer.Login(user: "office", password: "other")
    let sender = try sender(server, .tls, login: login, authorities: stage.certificate)
    #expect(try await sender.send(message()) == .later(.loginRefused))
  }

  @Test(.enabled(if: TLSStage.isPossible, "没有 openssl，跳过。"), arguments: [MailServer.Security.startTLS, .tls])
  func aCertificateThatNobodyVouchesForIsRefused(_ security: MailServer.Security) async throws {
    let stage = try TLSStage()
    let server = try SMTPServer(.init(extensions: ["STARTTLS"], tls: stage, startsWithTLS: security == .tls))
    #expect(try await sender(server, security).send(message()) == .later(.insecure))
    #expect(try await server.record().messages == [])
  }
}
