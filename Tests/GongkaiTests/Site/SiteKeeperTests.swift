import Database
import DatabaseFixtures
import Disclosure
import Documents
import Foundation
import Registry
import Testing

@testable import gongkai

/// The static site follows publication and withdrawal by itself.
@Suite("Kept site", .serialized)
struct SiteKeeperTests {
  /// Does the jobs that are due at `now`.
  private func work(_ town: ServedTown, at now: Instant = .now) async throws -> [JobOutcome] {
    try await town.withRegistry { registry in
      let keeper = SiteKeeper(registry: registry, isDemo: false, today: { Instant.now.day })
      let worker = OutboxWorker(
        Outbox(registry), handlers: [StaticChange.job: { try await keeper.work($0, at: { now }) }], name: "test",
        now: { now })
      var outcomes: [JobOutcome] = []
      while let step = try await worker.step() { outcomes.append(step.outcome) }
      return outcomes
    }
  }

  private func keep(_ town: ServedTown, _ scratch: Scratch, _ more: String...) throws -> GongkaiProcess {
    try GongkaiProcess.run(["site", "keep"] + more + town.arguments, folder: scratch.folder)
  }

  private func withdrawal(_ id: ItemID, _ town: ServedTown) async throws -> StaticWithdrawal? {
    try await town.withRegistry { try await $0.staticWithdrawal(of: id) }
  }

  @Test(
    "Published comes and withdrawn goes without a command; only what is gone from the folder counts as withdrawn there",
    arguments: FreshDatabase.engines)
  func follows(_ engine: EngineKind) async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(engine, in: scratch)
    let writer = PublishingTown(town: town)
    _ = try await writer.publish("先前的", "甲")
    #expect(try await work(town) == [])
    let run = try keep(town, scratch, "site")
    #expect(run.exitCode == 0, "\(run.message)")
    #expect(run.output.hasSuffix("此后由系统自动更新。\n"))

    let first = try await writer.publish("第一", "乙")
    let second = try await writer.publish("第二", "丙")
    func exists(_ id: ItemID) -> Bool {
      FileManager.default.fileExists(atPath: scratch.path("site/info/\(id.rawValue).html"))
    }
    #expect(!exists(first))
    #expect(try await work(town) == [.done, .done])
    #expect(exists(first) && exists(second))
    #expect(try await withdrawal(first, town) == nil)

    try await writer.takeDown(first)
    #expect(try await withdrawal(first, town) == .waiting)
    let stop = try keep(town, scratch, "--stop")
    #expect(stop.exitCode == 1 && stop.message.contains("还有 1 条撤下的信息"))
    try await refusedWhileBusy(first, town, scratch)
    #expect(exists(first))
    try await follow(first, town, scratch, exists)
  }

  /// Somebody else is exporting: it is tried again later, and nothing is claimed meanwhile.
  private func refusedWhileBusy(_ id: ItemID, _ town: ServedTown, _ scratch: Scratch) async throws {
    let installation = try await town.withRegistry { $0.installation }
    let other = try ExportFolder(scratch.path("site"), installation: installation)
    let sentence = "正在向文件夹“\(scratch.path("site"))”导出，请等它完成后再运行。"
    #expect(try await work(town) == [.later(JobProblem(sentence))])
    #expect(try await withdrawal(id, town) == .waiting)
    other.abandon()
  }

  private func follow(
    _ first: ItemID, _ town: ServedTown, _ scratch: Scratch, _ exists: (ItemID) -> Bool
  ) async throws {
    let later = Instant.now.adding(seconds: 3600)
    #expect(try await work(town, at: later) == [.done])
    #expect(!exists(first))
    guard case .done = try await withdrawal(first, town) else {
      Issue.record("not acknowledged")
      return
    }
    let stop = try keep(town, scratch, "--stop")
    #expect(stop.exitCode == 0 && stop.output == "静态站已停用，文件留在原处。\n")
    _ = try await PublishingTown(town: town).publish("停用以后", "丁")
    #expect(try await work(town, at: later.adding(seconds: 9000)) == [])
  }

  @Test("A folder that is gone for good leaves the job stuck, where a person finds it")
  func stuck() async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(.sqlite, in: scratch)
    let writer = PublishingTown(town: town)
    #expect(try keep(town, scratch, "site").exitCode == 0)
    try FileManager.default.removeItem(atPath: scratch.path("site"))
    try Data("别的".utf8).write(to: scratch.folder.appending(path: "site"))
    let id = try await writer.publish("信息", "甲")
    try await writer.takeDown(id)
    var now = Instant.now
    for _ in 1...40 {
      _ = try await work(town, at: now)
      now = now.adding(seconds: 12 * 3600)
    }
    let stuck = try await town.withRegistry { registry in
      try await registry.database.read { try Outbox.stuckJobs(in: $0) }
    }
    #expect(stuck.map(\.kind) == [StaticChange.job] && stuck.first?.problem.contains("是文件，不是文件夹") == true)
    #expect(try await withdrawal(id, town) == .waiting)
  }

  @Test("Wrong use is told", arguments: [[], ["site", "--stop"], ["site", "--address", "x"]])
  func usage(_ arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try GongkaiProcess.run(["site", "keep"] + arguments + ["--data", "data"], folder: scratch.folder)
    #expect(run.exitCode == 64)
  }
}
