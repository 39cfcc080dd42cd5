import Foundation
import FoundationNetworking
import Testing

/// `gongkai serve --demo` as a person at a terminal starts it.
@Suite struct DemoServeTests {
  private struct NotRunning: Error { let message: String }

  /// Starts it on a free port, and hands over its address; stops it as Ctrl-C does.
  private func serving(
    _ scratch: Scratch, _ work: (URL) async throws -> Void
  ) async throws -> (message: String, exitCode: Int32) {
    let messages = scratch.folder.appending(path: "err-\(UUID().uuidString)")
    try Data().write(to: messages)
    let process = Process()
    process.executableURL = try GongkaiProcess.executable
    process.arguments = [
      "serve", "--demo", "--today", "2026-03-10", "--data", scratch.path("data"), "--port", "0",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    do {
      try await work(try await address(messages, process))
    } catch {
      process.terminate()
      process.waitUntilExit()
      throw error
    }
    process.interrupt()
    process.waitUntilExit()
    return (try String(contentsOf: messages, encoding: .utf8), process.terminationStatus)
  }

  private func address(_ messages: URL, _ process: Process) async throws -> URL {
    let end = ContinuousClock.now + .seconds(180)
    while ContinuousClock.now < end, process.isRunning {
      let text = try String(contentsOf: messages, encoding: .utf8)
      if let found = text.firstMatch(of: /系统已启动：(http:\S+)/), text.contains("明鉴之"),
        let url = URL(string: String(found.1))
      {
        return url
      }
      try await Task.sleep(for: .milliseconds(200))
    }
    throw NotRunning(message: try String(contentsOf: messages, encoding: .utf8))
  }

  private func get(_ path: String, of address: URL) async throws -> (status: Int?, text: String) {
    let (data, response) = try await URLSession.shared.data(from: address.appending(path: path))
    return ((response as? HTTPURLResponse)?.statusCode, String(decoding: data, as: UTF8.self))
  }

  @Test func itStartsAnswersStopsAndIsKeptForTheDay() async throws {
    let scratch = try Scratch()
    let first = try await serving(scratch) { address in
      let health = try await get("healthz", of: address)
      let page = try await get("sign-in", of: address)
      let metrics = try await get("metrics", of: address)
      #expect(health.status == 200)
      #expect(page.text.contains("演示系统：单位、人员和申请均为虚构。"))
      #expect(metrics.text.contains("\ngongkai_outbox_stuck 0\n"))
    }
    #expect(first.exitCode == 0)
    #expect(first.message.contains("正在生成演示数据"))
    #expect(first.message.contains("演示账号（密码都是 Xifeng-2026-demo）"))
    #expect(first.message.contains("fangxm   方小满  信息公开专职人员"))
    let second = try await serving(scratch) { address in
      let health = try await get("healthz", of: address)
      #expect(health.status == 200)
    }
    #expect(!second.message.contains("正在生成演示数据"))
    let verified = try GongkaiProcess.run(["verify", "--data", scratch.path("data")])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.message)")
  }

  @Test func itIsNotPutWhereSomethingElseLies() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("data"), withIntermediateDirectories: true)
    try scratch.write("记录", to: "data/gongkai.sqlite")
    let run = try GongkaiProcess.run(["serve", "--demo", "--data", "data"], folder: scratch.folder)
    #expect(run.exitCode == 2)
    #expect(run.message == "文件夹“data”中已有内容，并且不是演示数据。演示数据不与其他内容放在一起，请用 --data 另选一个文件夹。\n")
    #expect(try scratch.bytes("data/gongkai.sqlite") == Array("记录".utf8))
    let other = try GongkaiProcess.run(["serve", "--demo", "--database", "postgres://localhost/x", "--files", "f"])
    #expect(other.exitCode == 64)
  }
}
