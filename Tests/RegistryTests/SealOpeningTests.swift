import Testing

@testable import Registry

@Suite struct SealOpeningTests {
  private let keyring = Keyring(Keys(newInstallation: "x", at: RegistryFixture.start))

  /// The value that entry `seq` names, with its row changed afterwards or not.
  private func item(_ seq: Int, isDamaged: Bool) throws -> SealOpening.Item {
    let content = [UInt8](repeating: 7, count: 32) + Array("甄某某\(seq)".utf8)
    var box = try SealedBox.seal(content, key: try keyring.newestDataKey().bytes, for: "gongkai.sealed/1 s\(seq)")
    if isDamaged { box[box.count - 1] ^= 1 }
    return SealOpening.Item(
      row: SealedRow(id: "s\(seq)", keyID: try keyring.newestDataKey().id, box: box),
      digest: HashAlgorithm.sha256.digest(of: content), organ: "yunxi", seq: seq)
  }

  /// More than may wait: the reader opens the rest itself, and those come first.
  @Test func everyValueIsOpenedWhoeverOpensIt() async throws {
    let opening = SealOpening(keyring)
    opening.begin()
    for start in stride(from: 1, to: 121, by: 3) {
      opening.take(try (start..<start + 3).map { try item($0, isDamaged: $0 % 3 == 2) })
    }
    opening.end()
    await opening.run()
    #expect(opening.faults.count == 40)
    let expected = stride(from: 2, to: 121, by: 3).map {
      Fault.sealedDamaged("yunxi", seq: $0, id: "s\($0)", .damaged)
    }
    #expect(opening.faults.faults == expected)
  }

  @Test func aReadingThatIsRunAgainCountsOnce() async throws {
    let opening = SealOpening(keyring)
    for _ in 1...2 {
      opening.begin()
      opening.take([try item(1, isDamaged: false), try item(2, isDamaged: true)])
    }
    opening.end()
    await opening.run()
    #expect(opening.faults.faults == [.sealedDamaged("yunxi", seq: 2, id: "s2", .damaged)])
    #expect(opening.faults.count == 1)
  }

  @Test func withoutFaultsThereAreNone() async throws {
    let opening = SealOpening(keyring)
    opening.begin()
    for seq in 1...50 { opening.take([try item(seq, isDamaged: false)]) }
    opening.end()
    await opening.run()
    #expect(opening.faults.count == 0)
  }
}
