import Foundation
import Glibc
import Synchronization
import Testing

@testable import Tools

/// The dialogue with clamd, against one that the test plays.
@Suite struct ClamDaemonTests {
  @Test(arguments: [
    ("stream: OK\0", ClamDaemon.Outcome.clean), ("stream: OK\n", .clean),
    ("stream: Win.Test.EICAR_HDB-1 FOUND\0", .infected("Win.Test.EICAR_HDB-1")),
    ("INSTREAM size limit exceeded. ERROR\0", .failed(.tooLarge)), ("UNKNOWN COMMAND\0", .failed(.strange)),
    ("stream: FOUND\0", .failed(.strange)), ("", .failed(.strange)),
  ])
  func answers(_ answer: String, _ outcome: ClamDaemon.Outcome) async throws {
    let clam = try FakeClam(answer)
    #expect(await ClamDaemon(.socket(clam.path)).scan([1, 2, 3]) == outcome)
  }

  @Test("Every byte goes over, in pieces with their lengths, and the end is said", arguments: [0, 1, 65_536, 200_001])
  func stream(_ count: Int) async throws {
    let clam = try FakeClam("stream: OK\0")
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(await ClamDaemon(.socket(clam.path)).scan(bytes) == .clean)
    #expect(clam.received == bytes)
  }

  @Test("A clamd that stops listening in the middle has its say")
  func cut() async throws {
    let clam = try FakeClam("INSTREAM size limit exceeded. ERROR\0", most: 100_000)
    let outcome = await ClamDaemon(.socket(clam.path)).scan([UInt8](repeating: 7, count: 5_000_000))
    #expect(outcome == .failed(.tooLarge) || outcome == .failed(.unreachable))
  }

  @Test func silenceEndsAtTheLimit() async throws {
    let clam = try FakeClam(nil)
    let outcome = await ClamDaemon(.socket(clam.path), timeout: .milliseconds(300)).scan([1])
    #expect(outcome == .failed(.timedOut))
  }

  @Test func nobodyThere() async {
    #expect(await ClamDaemon(.socket("/nonexistent/clamd.ctl")).scan([1]) == .failed(.unreachable))
    #expect(await ClamDaemon(.host("127.0.0.1", port: 1)).scan([1]) == .failed(.unreachable))
  }

  @Test(arguments: [
    ("/run/clamav/clamd.ctl", ClamDaemon.Place.socket("/run/clamav/clamd.ctl")),
    ("127.0.0.1:3310", .host("127.0.0.1", port: 3310)), ("clamd", nil), (":3310", nil), ("a:0", nil), ("a:b", nil),
  ])
  func places(_ text: String, _ place: ClamDaemon.Place?) { #expect(ClamDaemon.Place(text) == place) }
}

/// Takes one dialogue, keeps what was streamed, and gives its answer; nil is silence.
private final class FakeClam: Sendable {
  let path: String
  private let listening: Int32
  private let kept = Mutex<[UInt8]>([])

  init(_ answer: String?, most: Int = .max) throws {
    path = "/tmp/gongkai-clam-\(UUID().uuidString.prefix(8))"
    listening = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0, listen(listening, 4) == 0 else { throw CocoaError(.fileWriteUnknown) }
    Thread.detachNewThread { [self] in
      let connection = accept(listening, nil, nil)
      guard connection >= 0 else { return }
      take(connection, most: most)
      if let answer {
        _ = Array(answer.utf8).withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      } else {
        sleep(2)
      }
      close(connection)
    }
  }

  deinit {
    shutdown(listening, Int32(SHUT_RDWR))
    close(listening)
    unlink(path)
  }

  var received: [UInt8] { kept.withLock { $0 } }

  private func take(_ connection: Int32, most: Int) {
    guard read(connection, 10) == Array("zINSTREAM\0".utf8) else { return }
    var count = 0
    while count < most, let head = read(connection, 4) {
      let length = head.reduce(0) { $0 << 8 | Int($1) }
      if length == 0 { return }
      guard let part = read(connection, length) else { return }
      count += length
      kept.withLock { $0 += part }
    }
  }

  private func read(_ connection: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes[filled...].withUnsafeMutableBytes { recv(connection, $0.baseAddress, $0.count, 0) }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }
}
