import Foundation
import Glibc
import Synchronization

/// A mail server as small as the tests need: answers as its script says, and records what it is told.
final class SMTPServer: Sendable {
  struct Script: Sendable {
    /// By the first word of the command (`greeting`, `MAIL`, `message` …): one answer each time, the last one for good.
    /// An empty one is silence, `close` ends the connection.
    var answers: [String: [String]] = [:]
    var extensions: [String] = []
    var tls: TLSStage?
    var startsWithTLS = false
  }

  struct Record: Sendable {
    var lines: [String] = []
    var messages: [[UInt8]] = []
    var dialogues = 0
    fileprivate var asked: [String: Int] = [:]
  }

  let port: Int
  private let listening: Int32
  private let state: State

  private final class State: Sendable {
    let script: Script
    let record = Mutex(Record())
    init(_ script: Script) { self.script = script }
  }

  init(_ script: Script = Script()) throws {
    signal(SIGPIPE, SIG_IGN)
    (listening, port) = try Self.listen()
    state = State(script)
    let (listening, state) = (listening, state)
    Thread.detachNewThread {
      while true {
        let connection = accept(listening, nil, nil)
        if connection < 0 { break }
        Dialogue(connection, state).run()
        state.record.withLock { $0.dialogues += 1 }
      }
      close(listening)
    }
  }

  deinit { shutdown(listening, Int32(SHUT_RDWR)) }

  /// What was recorded when that many dialogues had ended.
  func record(after dialogues: Int = 1) async throws -> Record {
    while true {
      let record = state.record.withLock { $0 }
      if record.dialogues >= dialogues { return record }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// What has been recorded so far.
  var lines: [String] { state.record.withLock { $0.lines } }

  static func listen() throws -> (Int32, Int) {
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = LocalAddress.any(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listening, address, length) == 0 && Glibc.listen(listening, 8) == 0
          && getsockname(listening, address, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    return (listening, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// One connection, from the greeting to its end.
  private final class Dialogue {
    private let connection: Int32
    private let state: State
    private var input: Int32
    private var output: Int32
    private var tls: TLSConnection?
    private var waiting: [UInt8] = []
    /// Whether the last answer asked for the message.
    private var isTaking = false

    init(_ connection: Int32, _ state: State) {
      self.connection = connection
      self.state = state
      input = connection
      output = connection
    }

    func run() {
      defer {
        tls?.end()
        close(connection)
      }
      if state.script.startsWithTLS { guard goOverToTLS() else { return } }
      guard answer("greeting", "220 test") else { return }
      while let line = readLine() {
        state.record.withLock { $0.lines.append(line) }
        guard obey(String(line.prefix { $0 != " " })) else { return }
      }
    }

    private func obey(_ command: String) -> Bool {
      switch command {
      case "EHLO":
        let lines = ["test"] + state.script.extensions
        let text = lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }
        return answer(command, text.joined(separator: "\r\n"))
      case "STARTTLS": return answer(command, "220 go") && goOverToTLS()
      case "AUTH": return logIn()
      case "DATA": return answer(command, "354 go") && (!isTaking || takeMessage())
      case "QUIT":
        _ = answer(command, "221 bye")
        return false
      default: return answer(command, "250 ok")
      }
    }

    private func logIn() -> Bool {
      guard write("334 \r\n"), let secret = readLine() else { return false }
      state.record.withLock { $0.lines.append(secret) }
      return answer("AUTH", "235 ok")
    }

    private func takeMessage() -> Bool {
      var message: [UInt8] = []
      while let line = readLine() {
        if line == "." {
          state.record.withLock { [message] in $0.messages.append(message) }
          return answer("message", "250 taken")
        }
        message += Array((line.hasPrefix("..") ? String(line.dropFirst()) : line).utf8) + [13, 10]
      }
      return false
    }

    private func answer(_ word: String, _ usual: String) -> Bool {
      let answers = state.script.answers[word] ?? [usual]
      let count = state.record.withLock { record in
        record.asked[word, default: 0] += 1
        return record.asked[word] ?? 1
      }
      let text = answers.isEmpty ? usual : answers[min(count, answers.count) - 1]
      switch text {
      case "close": return false
      case "": return readByte() != nil
      default:
        isTaking = text.hasPrefix("354")
        return write("\(text)\r\n")
      }
    }

    private func goOverToTLS() -> Bool {
      guard let tls = state.script.tls.flatMap({ try? TLSConnection($0, for: connection) }) else { return false }
      self.tls = tls
      (input, output) = (tls.input, tls.output)
      return true
    }

    private func write(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) } == bytes.count
    }

    private func readLine() -> String? {
      var line: [UInt8] = []
      while let byte = readByte() {
        if byte == 10 { return String(decoding: line.last == 13 ? line.dropLast() : line[...], as: UTF8.self) }
        line.append(byte)
      }
      return nil
    }

    private func readByte() -> UInt8? {
      if waiting.isEmpty {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
        guard count > 0 else { return nil }
        waiting = buffer.prefix(count).reversed()
      }
      return waiting.popLast()
    }
  }
}

enum LocalAddress {
  static func any(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = UInt16(clamping: port).bigEndian
    return address
  }
}
