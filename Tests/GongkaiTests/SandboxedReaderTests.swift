import Documents
import Foundation
import Testing
import Tools

@testable import gongkai

/// Files read through a process of their own, as every command reads them.
@Suite struct SandboxedReaderTests {
  private func read(
    _ name: String, _ bytes: [UInt8], limits: ProcessLimits? = nil
  ) async throws -> Result<SourceDocument, Unreadable> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-read-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    var reader = SandboxedReader(executable: try GongkaiProcess.executable.path)
    if let limits { reader.limits = limits }
    do throws(Unreadable) {
      return await reader.document(from: try InputFile(file.path))
    } catch {
      return .failure(error)
    }
  }

  @Test func aPageComesBackWhole() async throws {
    let result = try await read(
      "年报.html", Array("<title>题</title><p>甲\"\n乙</p><table><tr><td colspan=2>1<td>2</table>".utf8))
    #expect(
      result
        == .success(
          SourceDocument(
            title: "题",
            blocks: [
              .paragraph("甲\" 乙"), .table(SourceTable(rows: [[SourceCell("1", columnSpan: 2), SourceCell("2")]])),
            ])))
  }

  @Test func aTextNeedsNoProcess() async throws {
    #expect(
      try await read("年报.txt", Array("甲\n乙".utf8))
        == .success(SourceDocument(blocks: [.paragraph("甲"), .paragraph("乙")])))
  }

  @Test(arguments: [
    (
      "年报.html", String(repeating: "<div>", count: 100_000), "网页结构异常（嵌套层数过多或单个内容过大），只能读出一部分，为免数字出错不予读取。请用浏览器打开后另存为网页再试。"
    ),
    ("年报.html", "", "文件是空的（0 字节），请重新下载或导出后再试。"),
    ("年报.docx", "PK\u{3}\u{4}", "文件不完整或已损坏（压缩包无法打开），请重新下载或导出后再试。"),
  ])
  func refusalsComeThrough(name: String, content: String, reason: String) async throws {
    #expect(try await read(name, Array(content.utf8)) == .failure(Unreadable(reason)))
  }

  @Test func aReaderOutOfMemoryIsARefusal() async throws {
    let page = Array(("<html>" + String(repeating: "<b>1</b>", count: 1_000_000)).utf8)
    let limits = ProcessLimits(time: .seconds(600), addressSpace: 300_000_000)
    #expect(try await read("年报.html", page, limits: limits) == .failure(Unreadable("网页过于庞大复杂，内存不足，不予读取。")))
  }

  @Test(arguments: [
    ("/bin/false", "文件内容异常（已损坏，或过于庞大复杂），读取中途停止，不予读取。请用 Word、Excel 或 WPS 打开后另存再试。"),
    ("/bin/true", "文件内容异常（已损坏，或过于庞大复杂），读取中途停止，不予读取。请用 Word、Excel 或 WPS 打开后另存再试。"),
    ("/没有这个程序", "这台机器缺少读取文件所需的程序 /没有这个程序，请联系系统管理员安装。"),
  ])
  func aReaderThatFailsIsARefusal(program: String, reason: String) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-page-\(UUID().uuidString).html")
    try Data("<p>甲".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = await SandboxedReader(executable: program).document(from: try InputFile(file.path))
    #expect(result == .failure(Unreadable(reason)))
  }

  @Test func aReaderOutOfTimeIsARefusal() async throws {
    let page = Array(("<html>" + String(repeating: "<b>1</b>", count: 1_000_000)).utf8)
    let limits = ProcessLimits(time: .milliseconds(50))
    #expect(
      try await read("年报.html", page, limits: limits) == .failure(Unreadable("读取超过 0 秒仍未完成，文件内容异常，不予读取。")))
  }

  @Test func aHugeFileIsNotOpened() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-huge-\(UUID().uuidString).html")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try FileHandle(forWritingTo: file).truncate(atOffset: 200_000_000)
    #expect(throws: Unreadable("文件有 200 MB，超过 100 MB 的上限，不予读取。")) { try InputFile(file.path) }
  }

  @Test func missingFilesAndFolders() {
    #expect(throws: Unreadable("文件不存在，请检查路径。")) { try InputFile("/没有这个文件.html") }
    #expect(throws: Unreadable("这是文件夹，不是文件，请指定其中的报告文件。")) { try InputFile("/tmp") }
  }

  @Test func readingsGoThroughLinesUnchanged() {
    let workbook = SourceWorkbook(sheets: [
      SourceSheet(
        name: "表\"",
        rows: [
          SourceSheetRow(
            number: 7,
            cells: [
              SourceSheetCell(column: 1, value: .text("甲\n乙")), SourceSheetCell(column: 2, value: .number("0.5")),
              SourceSheetCell(column: 3, value: .date("2025-03-01")), SourceSheetCell(column: 4, value: .boolean(true)),
              SourceSheetCell(column: 9, value: .error("#REF!")),
            ])
        ], merges: [SourceMerge(firstRow: 1, lastRow: 2, firstColumn: 3, lastColumn: 4)]), SourceSheet(name: "空"),
    ])
    let document = SourceDocument(title: nil, blocks: [.paragraph("甲"), .table(SourceTable(rows: [[]]))])
    for reading in [SourceReading.workbook(workbook), .document(document), .refused(Unreadable("因"))] {
      #expect(SourceLines.reading(from: SourceLines.bytes(of: reading)) == reading)
    }
  }

  /// Lines that stop short, or are no lines of ours, are no reading.
  @Test(arguments: [
    "", "{}", "{\"document\":\"\"}\n\"甲\"\n", "{\"document\":\"\"}\n[[1]]\n{\"end\":true}\n",
    "{\"workbook\":true}\n[1,2,\"t\",\"x\"]\n{\"end\":true}",
  ])
  func brokenLinesAreNoReading(lines: String) {
    #expect(SourceLines.reading(from: Array(lines.utf8)) == nil)
  }
}
