import Database
import Disclosure
import Foundation
import Glibc
import Registry
import Testing

@testable import gongkai

/// The disk is full: the real server on a small disk of its own, which the test fills and empties.
@Suite struct FullDiskTests {
  /// A process may mount what only it sees: as root, or as root of a name space of its own.
  private static let unshare =
    geteuid() == 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"]
  static let isPossible: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = unshare + ["mount", "-t", "tmpfs", "tmpfs", "/tmp"]
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private static let script = """
    mount -t tmpfs -o size=12m tmpfs "$1" && cp -a "$2/." "$1/" || exit 1
    shift 2
    exec "$@"
    """

  @Test(.enabled(if: isPossible, "这台机器不允许测试程序挂载小磁盘，跳过。"))
  func fullWhileUploadingAndWhileCommitting() async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(.sqlite, in: scratch)
    // The small disk begins with what was made before.
    let seed = "\(town.folder)/seed"
    try FileManager.default.moveItem(atPath: "\(town.folder)/data", toPath: seed)
    try FileManager.default.createDirectory(atPath: "\(town.folder)/data", withIntermediateDirectories: true)
    let server = try await ServerProcess(
      town.arguments, in: scratch.folder,
      wrapper: Self.unshare + ["sh", "-c", Self.script, "small-disk", "\(town.folder)/data", seed])
    let disk = "/proc/\(server.identifier)/root\(town.folder)/data"
    var browser = PlainBrowser()
    try await browser.signIn("jingban", on: server.port)
    let first = try await form(&browser, server.port)
    #expect(try await browser.post("/office/requests/new", first, on: server.port).text.contains("已登记，编号"))
    let second = try await form(&browser, server.port)
    let letter = try await browser.get("/office/mailroom", on: server.port)

    try fill(disk)
    let refused = try await browser.post("/office/requests/new", second, on: server.port)
    #expect(refused.status == 503)
    #expect(refused.text.contains("服务器的磁盘已满，本次操作没有保存，此前已经办成的事项不受影响。请系统管理员腾出空间后再试。"))
    let photo = try await upload(letter, &browser, server.port)
    #expect(photo.status == 503)
    #expect(photo.text.contains("服务器的磁盘已满，本次操作没有保存"))
    #expect(!photo.text.contains(town.folder))

    try FileManager.default.removeItem(atPath: "\(disk)/filler")
    #expect(try await browser.post("/office/requests/new", second, on: server.port).text.contains("已登记，编号"))
    #expect(try await upload(letter, &browser, server.port).text.contains("已登记，编号"))
    // From within: SQLite would follow the link out of the small disk again.
    let verified = try GongkaiProcess.shell(
      "nsenter -t $1 -m $2 \"$gongkai\" verify --data \"$3\" --key \"$4\"", "\(server.identifier)",
      geteuid() == 0 ? "" : "-U --preserve-credentials", "\(town.folder)/data", town.keyFile)
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.message)")
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(disk)/files/incoming")
    #expect(left == [])
    server.kill()
  }

  private func form(_ browser: inout PlainBrowser, _ port: Int) async throws -> [(String, String)] {
    let page = try await browser.get("/office/requests/new", on: port)
    return [
      ("form-token", page.field("form-token")), ("once", page.field("once")), ("arrived", Instant.now.day.description),
      ("channel", "counter"), ("applicant", "naturalPerson"), ("applicantName", "乙某"), ("informationTitle", "公路养护"),
    ]
  }

  private func upload(
    _ page: PlainBrowser.Answer, _ browser: inout PlainBrowser, _ port: Int
  ) async throws -> PlainBrowser.Answer {
    var body = ""
    let fields = ["form-token", "once"].map { ($0, page.field($0)) } + [("arrived", Instant.now.day.description)]
    for (name, value) in fields {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body += "--b\r\nContent-Disposition: form-data; name=\"channel\"\r\n\r\nsignedPost\r\n"
    body += "--b\r\nContent-Disposition: form-data; name=\"envelope\"; filename=\"信封.pdf\"\r\n\r\n"
    let photo = Array("%PDF-1.7 ".utf8) + [UInt8](repeating: 0x41, count: 600_000)
    return try await browser.send(
      "POST", "/office/mailroom", type: "multipart/form-data; boundary=b",
      body: Array(body.utf8) + photo + Array("\r\n--b--\r\n".utf8), on: port)
  }

  /// Writes until nothing more fits.
  private func fill(_ disk: String) throws {
    let file = open("\(disk)/filler", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer { close(file) }
    for count in [65_536, 512, 1] {
      let bytes = [UInt8](repeating: 1, count: count)
      while write(file, bytes, count) > 0 {}
    }
  }
}
