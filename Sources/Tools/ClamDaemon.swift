import Dispatch
import Glibc

/// 查毒程序: asks clamd (ClamAV) whether bytes hold a virus, over its socket, within limits of time and of what it may answer.
/// Nothing is written to disk, and clamd reads no file of ours.
package struct ClamDaemon: Sendable {
  /// Where clamd listens.
  package enum Place: Hashable, Sendable, CustomStringConvertible {
    case socket(String)
    case host(String, port: Int)

    /// `/run/clamav/clamd.ctl`, `127.0.0.1:3310`; nil for anything else.
    package init?(_ text: String) {
      if text.hasPrefix("/") {
        self = .socket(text)
        return
      }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, let port = Int(parts[1]), (1...65_535).contains(port) else {
        return nil
      }
      self = .host(String(parts[0]), port: port)
    }

    package var description: String {
      switch self {
      case .socket(let path): path
      case .host(let name, let port): "\(name):\(port)"
      }
    }

    /// Where Debian's clamav-daemon listens.
    package static let usual = "/run/clamav/clamd.ctl"
  }

  package enum Outcome: Hashable, Sendable {
    case clean
    /// With clamd's name for what it found.
    case infected(String)
    /// Nothing is known about the bytes.
    case failed(Failure)
  }

  package enum Failure: Hashable, Sendable {
    case unreachable, timedOut, tooLarge, strange

    package var sentence: String {
      switch self {
      case .unreachable: "连接不上查毒程序（clamd），请检查它是否在运行、--clamd 是否写对。"
      case .timedOut: "查毒程序（clamd）没有在规定时间内回应。"
      case .tooLarge: "文件超过查毒程序（clamd）的接收上限，请在 clamd.conf 中调大 StreamMaxLength。"
      case .strange: "查毒程序（clamd）的回答不明，请查看它的日志。"
      }
    }
  }

  package let place: Place
  /// For the whole dialogue.
  private let timeout: Duration
  private let threads = DispatchQueue(label: "gongkai.clamd", attributes: .concurrent)

  package init(_ place: Place, timeout: Duration = .seconds(120)) {
    self.place = place
    self.timeout = timeout
  }

  /// Scans off the cooperative threads.
  package func scan(_ bytes: [UInt8]) async -> Outcome {
    let (place, timeout) = (place, timeout)
    return await withCheckedContinuation { continuation in
      threads.async { continuation.resume(returning: ClamDialogue.run(bytes, at: place, timeout: timeout)) }
    }
  }
}

/// One dialogue: `INSTREAM`, pieces with their lengths, and one answer. Blocks the thread that runs it.
private struct ClamDialogue: ~Copyable {
  private let descriptor: Int32
  private let end: ContinuousClock.Instant

  private static let piece = 65_536
  private static let longestAnswer = 4096

  static func run(_ bytes: [UInt8], at place: ClamDaemon.Place, timeout: Duration) -> ClamDaemon.Outcome {
    guard let dialogue = ClamDialogue(place, until: .now + timeout) else { return .failed(.unreachable) }
    // clamd ends the stream that is too long for it, and then says so: what it answers decides.
    let isSent = dialogue.send(bytes)
    guard let answer = dialogue.answer() else {
      return .failed(ContinuousClock.now >= dialogue.end ? .timedOut : isSent ? .strange : .unreachable)
    }
    return outcome(answer)
  }

  static func outcome(_ answer: String) -> ClamDaemon.Outcome {
    let words = answer.split { $0 == "\0" || $0 == "\n" || $0 == " " }
    guard words.first == "stream:" else {
      return .failed(answer.contains("size limit exceeded") ? .tooLarge : .strange)
    }
    if words.last == "OK", words.count == 2 { return .clean }
    if words.last == "FOUND", words.count >= 3 { return .infected(words[1..<words.count - 1].joined(separator: " ")) }
    return .failed(answer.contains("size limit exceeded") ? .tooLarge : .strange)
  }

  private init?(_ place: ClamDaemon.Place, until end: ContinuousClock.Instant) {
    let opened: Int32? =
      switch place {
      case .socket(let path): Self.open(path: path)
      case .host(let host, let port): Self.open(host: host, port: port)
      }
    guard let opened else { return nil }
    descriptor = opened
    self.end = end
  }

  deinit { _ = close(descriptor) }

  private static func open(path: String) -> Int32? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    if status == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  private static func open(host: String, port: Int) -> Int32? {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0 else { return nil }
    defer { freeaddrinfo(found) }
    var next = found
    while let entry = next?.pointee {
      let descriptor = socket(entry.ai_family, entry.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), entry.ai_protocol)
      if descriptor >= 0 {
        if connect(descriptor, entry.ai_addr, entry.ai_addrlen) == 0 { return descriptor }
        close(descriptor)
      }
      next = entry.ai_next
    }
    return nil
  }

  private borrowing func send(_ bytes: [UInt8]) -> Bool {
    guard write(Array("zINSTREAM\0".utf8)[...]) else { return false }
    for start in stride(from: 0, to: bytes.count, by: Self.piece) {
      let part = bytes[start..<min(start + Self.piece, bytes.count)]
      let length = withUnsafeBytes(of: UInt32(part.count).bigEndian) { Array($0) }
      guard write(length[...]), write(part) else { return false }
    }
    return write([0, 0, 0, 0])
  }

  private borrowing func write(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      guard isReady(for: Int16(POLLOUT)) else { return false }
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Nil when the time is over, or the connection ends before an answer.
  private borrowing func answer() -> String? {
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1024)
    while answer.count < Self.longestAnswer, !answer.contains(0) {
      guard isReady(for: Int16(POLLIN)) else { return nil }
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { break }
      answer += buffer.prefix(count)
    }
    return answer.isEmpty ? nil : String(decoding: answer, as: UTF8.self)
  }

  /// Waits until the socket can be used, and no longer than the dialogue may take.
  private borrowing func isReady(for events: Int16) -> Bool {
    var poll = pollfd(fd: descriptor, events: events, revents: 0)
    while true {
      let left = end - .now
      guard left > .zero else { return false }
      let status = Glibc.poll(&poll, 1, Int32(clamping: Int(left / .milliseconds(1)) + 1))
      if status > 0 { return true }
      if status < 0, errno != EINTR { return false }
    }
  }
}
