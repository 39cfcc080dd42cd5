import Database
import Disclosure
import Documents
import Foundation
import Registry
import Testing

/// `phrases` and `import phrases`, as those who keep a list and those who use it type them.
@Suite struct PhrasesCommandTests {
  @Test("A key is made, a list signed with it, its public key trusted, and the list brought in")
  func goesTheWholeWay() async throws {
    let scratch = try Scratch()
    try await scratch.newTown(at: Instant(milliseconds: 1_780_000_000_000)).database.close()
    func run(_ words: String...) throws -> GongkaiProcess { try GongkaiProcess.run(words, folder: scratch.folder) }
    let made = try run("phrases", "key", "词表.key", "--name", "清河县政务公开办")
    #expect(made.exitCode == 0, "\(made.message)")
    let key = try #require(made.output.split(separator: "\n").last?.split(separator: "：").last).description
    #expect(try run("phrases", "key", "词表.key", "--name", "清河县政务公开办").exitCode == 2)
    try scratch.write("版本\t1\n名称\t清河县词表\n坏行\n", to: "坏词表.txt")
    let bad = try run("phrases", "sign", "坏词表.txt", "--key", "词表.key", "--out", "坏.txt")
    #expect(bad.exitCode == 2 && bad.message.contains("词表第3行有1列"), "\(bad.message)")
    try scratch.write(
      "版本\t2027-01\n名称\t清河县词表\n日期\t2027-01-04\n易错\t拔款\t拨款\t误写\t须说明理由\n", to: "词表.txt")
    #expect(try run("phrases", "sign", "词表.txt", "--key", "词表.key", "--out", "已签名.txt").exitCode == 0)
    #expect(try run("phrases", "sign", "词表.txt", "--key", "词表.key", "--out", "已签名.txt").exitCode == 2)
    let early = try run("import", "phrases", "已签名.txt", "--data", "data")
    #expect(early.exitCode == 1 && early.message.contains("没有登记这个签名人的公钥"), "\(early.message)")
    let bare = try run("import", "phrases", "词表.txt", "--data", "data")
    #expect(bare.exitCode == 1 && bare.message.contains("词表没有签名"), "\(bare.message)")
    #expect(try run("phrases", "trust", key, "--data", "data").exitCode == 0)
    let taken = try run("import", "phrases", "已签名.txt", "--data", "data")
    #expect(taken.output == "已导入词表“清河县词表”2027-01版，由“清河县政务公开办”签名。\n", "\(taken.message)")
    #expect(try run("phrases", "trust", "--withdraw", key, "--data", "data").exitCode == 0)
    let verified = try run("verify", "--data", "data")
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.message)")
  }

  @Test("The process that screens an attachment takes the list in front of the file, else the one that is built in")
  func screensByTheListInForce() throws {
    let list = "版本\t2027-01\n名称\t清河县词表\n日期\t2027-01-04\n易错\t防汛工做\t防汛工作\t误写\t提示\n"
    func screen(_ options: [String], _ input: String) throws -> String {
      try GongkaiProcess.run(["screen-one"] + options + ["--", "清单.txt"], input: input).output
    }
    let found = try screen(["--phrases", "\(list.utf8.count)"], list + "做好防汛工做。")
    #expect(found.contains("附件“清单.txt”的第1行的“防汛工做”属于易错表述"))
    #expect(found.contains("见《清河县词表》2027-01版。"))
    #expect(try screen([], "做好防汛工做。") == "[]")
    #expect(try screen([], "已经拔款。").contains("见《初始词表》"))
  }
}
