import Foundation
import Glibc
import Testing

@testable import Registry

@Suite struct KeyFileTests {
  private let keys = Keys(newInstallation: "0123", at: RegistryFixture.start)

  @Test func whatIsPrintedCanBeTypedBack() throws {
    var keys = keys
    keys.addDataKey(at: RegistryFixture.start.adding(seconds: 60))
    let paper = KeyFileText.write(keys)
    #expect(try KeyFileText.read(paper) == keys)
    // As typed by hand: small letters, no remarks, other spacing.
    let typed = paper.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.hasPrefix("  ") ? line.lowercased().replacing("  ", with: "\t") : String(line)
    }
    #expect(try KeyFileText.read(typed.joined(separator: "\r\n")) == keys)
  }

  @Test func linesHaveTheirCheckDigits() {
    #expect(
      PaperKey.lines(Array(0..<32), name: "data 1") == [
        "  000G 40R4 0M30 E209 185G R38E 1W81  03", "  24GK 2GAH C5RR 34D1 P70X 3RFG  96",
      ])
  }

  @Test func everyMistypedSignAndEverySwapIsNoticed() {
    let lines = PaperKey.lines(RandomBytes.take(32), name: "data 1")
    for index in lines.indices {
      var characters = Array(lines[index])
      let places = characters.indices.filter { characters[$0] != " " }.dropLast(2)
      for (place, next) in zip(places, places.dropFirst()) {
        for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where sign != characters[place] {
          var typed = characters
          typed[place] = sign
          #expect(failure(lines, index, typed) == index)
        }
        if characters[place] != characters[next] {
          characters.swapAt(place, next)
          #expect(failure(lines, index, characters) == index)
          characters.swapAt(place, next)
        }
      }
    }
  }

  private func failure(_ lines: [String], _ index: Int, _ typed: [Character]) -> Int? {
    var lines = lines
    lines[index] = String(typed)
    if case .failure(let line) = PaperKey.bytes(lines, name: "data 1") { return line.index }
    return nil
  }

  @Test func aLineUnderAnotherKeyIsNoticed() throws {
    var lines = KeyFileText.write(keys).split(separator: "\n").map(String.init)
    let data = try #require(lines.firstIndex { $0.hasPrefix("data 1") })
    let equality = try #require(lines.firstIndex { $0.hasPrefix("equality 1") })
    lines.swapAt(data + 1, equality + 1)
    let text = lines.joined(separator: "\n")
    #expect(throws: KeyFileRefusal.malformed(line: data + 2, reason: "密钥与检查数字不符")) { try KeyFileText.read(text) }
  }

  @Test(arguments: ["", "gongkai.key/2\n", "gongkai.key/1\n", "gongkai.key/1\ninstallation 1\n"])
  func otherTextIsNoKeyFile(_ text: String) {
    #expect(throws: KeyFileRefusal.self) { try KeyFileText.read(text) }
  }

  @Test func theFileIsItsOwnersAlone() throws {
    let folder = try Folder()
    let file = KeyFile(path: folder.path("data.key"), outside: [folder.path("data")])
    try file.create(keys)
    #expect(folder.mode("data.key") == 0o600)
    #expect(try file.read() == keys)
    #expect(throws: KeyFileRefusal.alreadyThere(path: file.path)) { try file.create(keys) }
    for mode: mode_t in [0o640, 0o604, 0o660, 0o644, 0o601] {
      chmod(file.path, mode)
      #expect(throws: KeyFileRefusal.readableByOthers(path: file.path)) { try file.read() }
    }
    chmod(file.path, 0o400)
    #expect(try file.read() == keys)
    var more = keys
    more.addDataKey(at: RegistryFixture.start)
    try file.replace(with: more)
    #expect(folder.mode("data.key") == 0o600)
    #expect(try file.read() == more)
    #expect(folder.names == ["data.key"])
  }

  @Test func aFileInsideTheDataFolderIsRefusedByWhateverPath() throws {
    let folder = try Folder()
    let data = folder.path("data")
    try FileManager.default.createDirectory(atPath: data + "/deep", withIntermediateDirectories: true)
    symlink(data, folder.path("link"))
    for path in ["data/x.key", "data/deep/x.key", "link/x.key", "data/../data/x.key", "data//x.key"] {
      let file = KeyFile(path: folder.path(path), outside: [data])
      #expect(throws: KeyFileRefusal.inside(path: file.path, folder: data)) { try file.create(keys) }
    }
    // Made outside, then moved in behind a link.
    try KeyFile(path: data + "/x.key", outside: []).create(keys)
    symlink(data + "/x.key", folder.path("x.key"))
    let file = KeyFile(path: folder.path("x.key"), outside: [data])
    #expect(throws: KeyFileRefusal.inside(path: file.path, folder: data)) { try file.read() }
    try KeyFile(path: folder.path("data.key"), outside: [data]).create(keys)
  }

  @Test func aMissingFileAndAFolderAreNamed() throws {
    let folder = try Folder()
    let missing = KeyFile(path: folder.path("none"), outside: [])
    #expect(throws: KeyFileRefusal.missing(path: missing.path)) { try missing.read() }
    let itself = KeyFile(path: folder.path, outside: [])
    #expect(throws: KeyFileRefusal.noFile(path: folder.path)) { try itself.read() }
  }

  @Test func theDefaultPathIsBeside() throws {
    let folder = try Folder()
    #expect(KeyFile.defaultPath(beside: folder.path("data/")) == folder.path("data.key"))
    #expect(KeyFile.defaultPath(beside: folder.path) == folder.path + ".key")
  }

  @Test func keysOfOneInstallationDoNotShow() {
    #expect(Keys(newInstallation: "a", at: RegistryFixture.start).data != keys.data)
  }

  @Test func equalValuesOfOnePurposeHaveEqualMarks() {
    let keys = Keys(installation: "", data: [], equality: Array(0..<32), signing: [])
    let mark = EqualityMark(of: "张", purpose: "applicant", keys: keys)
    #expect(mark.digest.hex == "de7b17176eb3c4522b8198ee1ff4235875daaf9aad86293757fc232d0181cdea")
    #expect(mark != EqualityMark(of: "张", purpose: "phone", keys: keys))
    #expect(mark != EqualityMark(of: "张", purpose: "applicant", keys: self.keys))
  }
}

/// A folder gone when the test is over.
final class Folder {
  let path: String

  init() throws {
    let made = FileManager.default.temporaryDirectory.appending(path: "gongkai-keys-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
    path = Disk.resolved(made) ?? made
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }
  func mode(_ name: String) -> mode_t? { Disk.status(path(name)).map { $0.st_mode & 0o777 } }
  var names: [String] { (try? Disk.names(in: path)) ?? [] }
}
