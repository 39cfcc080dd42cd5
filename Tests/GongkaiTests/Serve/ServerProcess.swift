import Foundation
import Glibc

@testable import gongkai

/// A running `gongkai serve` of a test's own.
final class ServerProcess {
  struct NotRunning: Error { let message: String }

  private let process = Process()
  private let messages: URL
  let port: Int
  var identifier: Int32 { process.processIdentifier }

  /// - Parameter wrapper: A program and its arguments that end by starting what follows them in the same process.
  init(_ arguments: [String], in folder: URL, wrapper: [String] = []) async throws {
    messages = folder.appending(path: "server-\(UUID().uuidString)")
    try Data().write(to: messages)
    let words = wrapper + [try GongkaiProcess.executable.path, "serve", "--port", "0"] + arguments
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    port = try await Self.port(messages, process)
  }

  deinit { kill() }

  private static func port(_ messages: URL, _ process: Process) async throws -> Int {
    let end = ContinuousClock.now + .seconds(120)
    while ContinuousClock.now < end, process.isRunning {
      let text = try String(contentsOf: messages, encoding: .utf8)
      if let found = text.firstMatch(of: /系统已启动：http:\/\/[^:]+:([0-9]+)/), let port = Int(found.1) { return port }
      try await Task.sleep(for: .milliseconds(20))
    }
    process.terminate()
    throw NotRunning(message: try String(contentsOf: messages, encoding: .utf8))
  }

  /// As a power cut ends it: without a chance to write anything.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// A browser with a socket of its own for each request; keeps cookies.
struct PlainBrowser: Sendable {
  struct Answer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }

    /// The value of the first field of that name.
    func field(_ name: String) -> String {
      guard let start = text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
      return String(text[start...].prefix { $0 != "\"" })
    }
  }

  /// The server went away before its answer was whole.
  struct Broken: Error {}

  var cookies: [String: String] = [:]

  mutating func signIn(_ account: String, on port: Int) async throws {
    let page = try await get("/sign-in", on: port)
    let answer = try await post(
      "/sign-in",
      [
        ("form-token", page.field("form-token")), ("account", account), ("password", ServedTown.password), ("back", ""),
      ],
      on: port)
    guard answer.status == 303 else { throw Broken() }
  }

  mutating func get(_ path: String, on port: Int) async throws -> Answer {
    try await send("GET", path, type: nil, body: [], on: port)
  }

  mutating func post(_ path: String, _ fields: [(String, String)], on port: Int) async throws -> Answer {
    let allowed = CharacterSet.alphanumerics
    let body = fields.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
    }.joined(separator: "&")
    return try await send(
      "POST", path, type: "application/x-www-form-urlencoded", body: Array(body.utf8), on: port)
  }

  mutating func send(
    _ method: String, _ path: String, type: String?, body: [UInt8], on port: Int
  ) async throws -> Answer {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    if !cookies.isEmpty { head += "Cookie: \(cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))\r\n" }
    if let type { head += "Content-Type: \(type)\r\nOrigin: http://127.0.0.1:\(port)\r\n" }
    head += "Content-Length: \(body.count)\r\n\r\n"
    let sent = Array(head.utf8) + body
    let bytes = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: Self.exchange(sent, port)) }
    }
    guard let answer = bytes.flatMap(Self.answer) else { throw Broken() }
    for cookie in answer.headers where cookie.name.lowercased() == "set-cookie" {
      let pair = cookie.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
    }
    return answer
  }

  private static func answer(_ bytes: [UInt8]) -> Answer? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) : nil
    }
    let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) }
    let body = bytes[end.upperBound...]
    // Cut off: the browser would show no page.
    if let length, body.count < length { return nil }
    return Answer(status: status, headers: headers, body: Array(body))
  }

  /// Nil when nobody listens or the connection breaks.
  private static func exchange(_ bytes: [UInt8], _ port: Int) -> [UInt8]? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { return nil }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      // A server that refuses a long body may answer before it has read it all.
      if count <= 0 { break }
      rest = rest.dropFirst(count)
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { break }
      answer += buffer.prefix(count)
    }
    return answer
  }
}
