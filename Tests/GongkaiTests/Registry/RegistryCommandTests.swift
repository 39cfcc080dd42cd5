import Database
import Documents
import Foundation
import Registry
import Testing

/// The commands over an installation with three cases, one of them with a file, and a checkpoint.
@Suite struct RegistryCommandTests {
  private func prepare(_ scratch: Scratch) async throws {
    try FileManager.default.createDirectory(atPath: scratch.path("data"), withIntermediateDirectories: true)
    let database = try open(scratch, "data")
    let registry = try await RegistryOpening(
      database: database, files: FileStore(folder: scratch.path("data/files")),
      keyFile: KeyFile(path: scratch.path("data.key"), outside: [scratch.path("data")])
    ).open(at: Instant(milliseconds: 1_780_000_000_000))
    let stored = try registry.files.store(Array("附件".utf8))
    for number in 1...3 {
      let stream = StreamID("case/\(number)")
      try await registry.act(on: stream, at: Instant(milliseconds: 1_780_000_000_000)) { action in
        if number == 1 { try FileRegister(registry.keyring).add(stored, in: action) }
        let who = try registry.sealed.seal("甄某某", in: action.session)
        let payload: JSON = ["files": number == 1 ? [stored.json] : [], "who": who.json]
        action.record(try NewEvent(stream: stream, kind: "received", version: 1, payload: payload), in: "yunxi")
      }
    }
    _ = try await Checkpoints(registry).write(at: Instant(milliseconds: 1_780_000_000_000))
    try await database.close()
  }

  private func open(_ scratch: Scratch, _ folder: String) throws -> SQLDatabase {
    try .sqlite(SQLiteSettings(path: scratch.path("\(folder)/gongkai.sqlite")), retry: .standard)
  }

  private func tamper(_ scratch: Scratch, _ statements: String...) async throws {
    let database = try open(scratch, "data")
    try await database.write(lock: "x") { session in for statement in statements { try session.execute(statement) } }
    try await database.close()
  }

  private func run(_ scratch: Scratch, _ words: String...) throws -> GongkaiProcess {
    try GongkaiProcess.run(words, folder: scratch.folder)
  }

  @Test func verifySaysWhatItFound() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let sound = try run(scratch, "verify", "--data", "data")
    #expect(sound.exitCode == 0)
    #expect(sound.output == "核验完成：1 个机关，3 条记录，1 个检查点，3 项密封信息，1 个文件。\n没有发现问题。\n")
    #expect(sound.message == "")
    try await tamper(scratch, "DROP TRIGGER log_no_update", "UPDATE log SET kind = 'other' WHERE seq = 2")
    let found = try run(scratch, "verify", "--data", "data")
    #expect(found.exitCode == 1)
    #expect(found.output.contains("发现 1 处问题：\n  机关 yunxi 的日志第 2 条的内容与其摘要不符，记录被改动。\n"))
    let json = try JSON.parse(try run(scratch, "verify", "--data", "data", "--format", "json").output)
    #expect(json["ok"] == false)
    #expect(json["events"] == 3)
    #expect(json["organs"] == 1)
    #expect(json["checkpoints"] == 1)
    #expect(
      json["faults"] == [
        ["kind": "entryChanged", "organ": "yunxi", "seq": 2, "message": "机关 yunxi 的日志第 2 条的内容与其摘要不符，记录被改动。"]
      ])
  }

  @Test func verifyAgainstACheckpointKeptOutside() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let checkpoint = try run(scratch, "checkpoint", "--data", "data")
    #expect(checkpoint.exitCode == 0)
    #expect(checkpoint.output.hasPrefix("gongkai.checkpoint/1\ninstallation "))
    try scratch.write(checkpoint.output, to: "检查点.txt")
    #expect(try run(scratch, "verify", "--data", "data", "--against", "检查点.txt").exitCode == 0)
    let proof = try run(scratch, "checkpoint", "--data", "data", "--organ", "yunxi")
    #expect(try #require(InclusionProof(proof.output)).head.seq == 3)
    let key = try run(scratch, "checkpoint", "--data", "data", "--public-key").output
    let verifying = try #require(VerifyingKey(String(key.dropLast())))
    #expect(try #require(InclusionProof(proof.output)).isValid(under: verifying))
    #expect(try run(scratch, "checkpoint", "--data", "data", "--organ", "qinghe").exitCode == 1)
    try await tamper(scratch, "DELETE FROM checkpoint_head", "DELETE FROM checkpoint")
    let missing = try run(scratch, "verify", "--data", "data", "--against", "检查点.txt")
    #expect(missing.exitCode == 1)
    #expect(missing.output.contains("没有所给的第 1 号检查点，其后的记录被删除或重写。"))
    try scratch.write("x", to: "其他.txt")
    #expect(try run(scratch, "verify", "--data", "data", "--against", "其他.txt").exitCode == 2)
    #expect(try run(scratch, "verify", "--data", "data", "--against", "没有.txt").exitCode == 2)
  }

  @Test func verifyWithoutTheKeyFileSaysWhatItLeftOut() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    try FileManager.default.moveItem(atPath: scratch.path("data.key"), toPath: scratch.path("away.key"))
    let run = try run(scratch, "verify", "--data", "data")
    #expect(run.exitCode == 0)
    #expect(run.message.contains("没有找到密钥文件"))
    #expect(try self.run(scratch, "verify", "--data", "data", "--key", "away.key").message == "")
    #expect(try self.run(scratch, "verify", "--data", "data", "--key", "none.key").exitCode == 2)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: scratch.path("away.key"))
    let open = try self.run(scratch, "verify", "--data", "data", "--key", "away.key")
    #expect(open.exitCode == 2)
    #expect(open.message.contains("chmod 600"))
  }

  @Test func nothingIsMadeWhereNothingIs() throws {
    let scratch = try Scratch()
    for words in [["verify"], ["checkpoint"], ["backup", "b"], ["key", "rotate"], ["key", "print"]] {
      let run = try GongkaiProcess.run(words + ["--data", "none"], folder: scratch.folder)
      #expect(run.exitCode == 2)
      #expect(run.output == "")
      #expect(!run.message.isEmpty)
    }
    try scratch.write("这不是数据库，只是一个同名的文本文件，长度超过数据库文件头的一百个字节才会被读取。", to: "gongkai.sqlite")
    #expect(try run(scratch, "verify", "--data", ".").exitCode == 2)
    #expect(try run(scratch, "verify").exitCode == 64)
    #expect(try run(scratch, "verify", "--database", "postgres://localhost/none").exitCode == 64)
    #expect(scratch.names() == ["gongkai.sqlite"])
  }

  @Test func backupAndRestoreThroughPaper() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let backup = try run(scratch, "backup", "backup", "--data", "data")
    #expect(backup.exitCode == 0)
    #expect(backup.output.contains("备份完成：backup，1 个文件"))
    #expect(backup.output.contains("密钥文件不在备份中"))
    #expect(try run(scratch, "backup", "backup", "--data", "data").exitCode == 2)
    // The key file burnt with the machine; what is left is paper.
    let paper = try run(scratch, "key", "print", "--data", "data").output
    try FileManager.default.removeItem(atPath: scratch.path("data.key"))
    try FileManager.default.removeItem(atPath: scratch.path("data"))
    #expect(try run(scratch, "restore", "backup", "--data", "data").exitCode == 2)
    try scratch.write(paper, to: "data.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: scratch.path("data.key"))
    let restored = try run(scratch, "restore", "backup", "--data", "data")
    #expect(restored.exitCode == 0)
    #expect(restored.output.contains("没有发现问题。\n恢复完成：data，"))
    #expect(try run(scratch, "verify", "--data", "data").exitCode == 0)
    #expect(scratch.names() == ["backup", "data", "data.key"])
  }

  @Test func keysAreRotated() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let before = try run(scratch, "key", "print", "--data", "data").output
    let rotated = try run(scratch, "key", "rotate", "--data", "data", "--signing")
    #expect(rotated.exitCode == 0)
    #expect(rotated.output.contains("改用新密钥的有 3 项个人信息、1 个文件。"))
    let after = try run(scratch, "key", "print", "--data", "data").output
    #expect(after.contains("\ndata 2 "))
    #expect(after.contains("\nsigning 2 "))
    #expect(!before.contains("\ndata 2 "))
    #expect(try run(scratch, "verify", "--data", "data").exitCode == 0)
    let again = try run(scratch, "key", "rotate", "--data", "data", "--resume")
    #expect(again.output.contains("改用新密钥的有 0 项个人信息、0 个文件。"))
  }
}
