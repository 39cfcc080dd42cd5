import Documents
import Foundation
import Testing

@Suite("gongkai check: bad files") struct BadFileTests {
  @Test("Each ends in one Chinese sentence and exit 2, in bounded memory", arguments: BadFile.all)
  func refused(file: BadFile) throws {
    let scratch = try Scratch()
    try scratch.write(try file.bytes(), to: file.name)
    // Twice the address space of the process that reads, in kilobytes: whoever takes more is stopped by the kernel.
    let run = try GongkaiProcess.shell(
      "ulimit -v 3000000; $gongkai check \"$1\" --format json", file.name, folder: scratch.folder)
    #expect(run.exitCode == 2)
    #expect(run.message == "")
    let report = try #require(try JSON.parse(run.output)["reports"]?.array?.first)
    #expect(report["readable"] == false)
    #expect(report["file"]?.string == file.name)
    let reason = try #require(report["reason"]?.string)
    #expect(reason.hasSuffix("。") && !reason.contains("\n"))
    #expect(file.part.isEmpty || reason.contains(file.part), "\(reason)")
    #expect(reason.firstMatch(of: /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/) == nil, "\(reason)")
  }

  @Test("A page of 200 MB is not even opened; a device is no file")
  func sizes() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "大.html")
    try FileHandle(forWritingTo: scratch.folder.appending(path: "大.html")).truncate(atOffset: 200_000_000)
    let page = try GongkaiProcess.shell("ulimit -v 1000000; $gongkai check 大.html", folder: scratch.folder)
    #expect(page.exitCode == 2)
    #expect(page.output == "大.html\n  无法读取：文件有 200 MB，超过 100 MB 的上限，不予读取。\n")
    let device = try GongkaiProcess.run(["check", "/dev/zero"])
    #expect(device.exitCode == 2)
    #expect(device.output.split(separator: "\n").count == 2)
  }

  @Test("All of them at once: the sound one among them is checked all the same")
  func together() throws {
    let scratch = try Scratch()
    let small = BadFile.all.filter { !$0.name.contains("炸弹") && !$0.name.contains("很大") }
    for file in small { try scratch.write(try file.bytes(), to: file.name) }
    try scratch.write(TownReport.of("清河县云溪镇人民政府").fileBytes, to: "好.json")
    let names = small.map(\.name)
    let run = try GongkaiProcess.run(
      ["check"] + names.prefix(5) + ["好.json"] + names.dropFirst(5) + ["--format", "json"], folder: scratch.folder)
    #expect(run.exitCode == 2)
    let json = try JSON.parse(run.output)
    #expect(
      json["summary"]?.compactText
        == #"{"files":\#(small.count + 1),"errors":0,"warnings":0,"unreadable":\#(small.count)}"#)
    #expect(json["reports"]?.array?[5]["readable"] == true)
  }
}
