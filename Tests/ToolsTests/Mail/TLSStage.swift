import Foundation
import Glibc

/// A certificate for `localhost` that nobody but the test trusts.
final class TLSStage: Sendable {
  let folder: URL
  var certificate: String { folder.appending(path: "certificate.pem").path }
  var key: String { folder.appending(path: "key.pem").path }

  static let openssl = "/usr/bin/openssl"
  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(filePath: Self.openssl)
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
      "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

/// TLS on a connection that was accepted: its bytes go through `openssl s_server`, whose standard input and output are
/// the dialogue.
final class TLSConnection {
  private let process = Process()
  private let toServer = Pipe()
  private let fromServer = Pipe()
  private let inner: Int32

  var input: Int32 { fromServer.fileHandleForReading.fileDescriptor }
  var output: Int32 { toServer.fileHandleForWriting.fileDescriptor }

  init(_ stage: TLSStage, for outer: Int32) throws {
    let (reserved, port) = try SMTPServer.listen()
    close(reserved)
    process.executableURL = URL(filePath: TLSStage.openssl)
    process.arguments = [
      "s_server", "-quiet", "-naccept", "1", "-accept", "127.0.0.1:\(port)", "-cert", stage.certificate, "-key",
      stage.key,
    ]
    process.standardInput = toServer
    process.standardOutput = fromServer
    process.standardError = FileHandle.nullDevice
    try process.run()
    inner = try Self.connect(to: port, while: process)
    Self.pump(outer, inner)
    Self.pump(inner, outer)
  }

  func end() {
    shutdown(inner, Int32(SHUT_RDWR))
    try? toServer.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  private static func connect(to port: Int, while process: Process) throws -> Int32 {
    var address = LocalAddress.any(port: port)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    while process.isRunning {
      let inner = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      let isThere = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(inner, $0, length) == 0 }
      }
      if isThere { return inner }
      close(inner)
      usleep(5000)
    }
    throw POSIXError(.ECONNREFUSED)
  }

  private static func pump(_ from: Int32, _ to: Int32) {
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 16_384)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(from, $0.baseAddress, $0.count) }
        guard count > 0, buffer.withUnsafeBytes({ write(to, $0.baseAddress, count) }) == count else { break }
      }
      shutdown(to, Int32(SHUT_WR))
    }
  }
}
