import Documents
import Foundation
import Testing

@Suite("Pipes, closed streams, terminals") struct StreamTests {
  private func scratch(reports: Int) throws -> Scratch {
    let scratch = try Scratch()
    for index in 0..<reports {
      try scratch.write(TownReport.of("清河县第\(index)镇人民政府").fileBytes, to: "第\(index)镇.json")
    }
    return scratch
  }

  @Test("A reader that goes away is no failure: no signal, no complaint, the contract's exit code")
  func pipe() throws {
    let scratch = try scratch(reports: 40)
    let run = try GongkaiProcess.shell(
      "$gongkai check --format json *.json | head -1; echo ${PIPESTATUS[0]}", folder: scratch.folder)
    #expect(run.output == "{\n0\n")
    #expect(run.message == "")
    let closed = try GongkaiProcess.shell(
      "$gongkai check 第1镇.json | (exec <&-); echo ${PIPESTATUS[0]}", folder: scratch.folder)
    #expect(closed.output == "0\n")
    #expect(closed.message == "")
  }

  @Test("Streams that are closed from the beginning")
  func closed() throws {
    let scratch = try scratch(reports: 1)
    let output = try GongkaiProcess.shell("$gongkai check 第0镇.json >&-; echo $?", folder: scratch.folder)
    #expect(output.output == "0\n")
    let input = try GongkaiProcess.shell("$gongkai check - <&-; echo $?", folder: scratch.folder)
    #expect(input.output == "-\n  无法读取：文件是空的（0 字节），请重新下载或导出后再试。\n2\n")
    let all = try GongkaiProcess.shell("$gongkai ledger demo 台账.xlsx <&- >&- 2>&-; echo $?", folder: scratch.folder)
    #expect(all.output == "0\n")
    #expect(try scratch.bytes("台账.xlsx").starts(with: [0x50, 0x4B]))
  }

  @Test("A disk that is full is said, exit 2")
  func full() throws {
    let run = try GongkaiProcess.shell("$gongkai fee --items 45 > /dev/full; echo $?")
    #expect(run.output == "2\n")
    #expect(run.message.hasPrefix("结果没有全部写出（"))
  }

  @Test("300 files: progress on a terminal only, and one document on standard output")
  func progress() throws {
    let scratch = try scratch(reports: 300)
    let plain = try GongkaiProcess.shell("$gongkai check --format json *.json", folder: scratch.folder)
    #expect(plain.exitCode == 0)
    #expect(plain.message == "")
    #expect(try JSON.parse(plain.output)["summary"]?["files"]?.integer == 300)

    let shown = try GongkaiProcess.shell(
      "script -qec 'stty cols 40; $gongkai check --format json *.json > out.json' /dev/null", folder: scratch.folder)
    #expect(shown.exitCode == 0)
    #expect(shown.output.contains("正在核对 300/300："))
    #expect(try JSON.parse(scratch.bytes("out.json"))["summary"]?["files"]?.integer == 300)
    let lines = shown.output.split(separator: "\r")
    #expect(lines.count > 300)
    #expect(lines.allSatisfy { $0.count < 50 })
  }
}
