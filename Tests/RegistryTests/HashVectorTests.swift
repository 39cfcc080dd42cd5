import Documents
import Registry
import Testing

/// Literal values computed by an independent program (Python: hashlib, hmac, cryptography) or taken from the standards.
@Suite struct HashVectorTests {
  private static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57), Array(0x60...0x6F),
  ]

  @Test(arguments: [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
  ])
  func treeHasTheRootsOfRFC6962(_ count: Int, _ root: String) {
    let tree = MerkleTree(leaves: Array(Self.leaves.prefix(count)))
    #expect(tree.root.hex == root)
  }

  @Test func pathsHaveTheHashesOfRFC6962() {
    let tree = MerkleTree(leaves: Array(Self.leaves.prefix(7)))
    #expect(
      tree.path(of: 4).map(\.hex) == [
        "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
    #expect(
      tree.path(of: 6).map(\.hex) == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
  }

  @Test func everyPathLeadsToTheRootAndNoOtherDoes() {
    for count in 1...33 {
      let leaves = (0..<count).map { [UInt8($0)] }
      let tree = MerkleTree(leaves: leaves)
      for index in 0..<count {
        let leaf = MerkleTree.leafHash(of: leaves[index])
        let path = tree.path(of: index)
        #expect(MerkleTree.root(leafHash: leaf, index: index, count: count, path: path) == tree.root)
        #expect(MerkleTree.root(leafHash: leaf, index: index, count: count, path: path + [.zero]) == nil)
        let other = MerkleTree.root(leafHash: leaf, index: (index + 1) % count, count: count, path: path)
        if count > 1 { #expect(other != tree.root) }
      }
    }
  }

  @Test func aReplacedLeafGivesTheTreeOfTheNewLeaves() {
    for count in 1...17 {
      var leaves = (0..<count).map { [UInt8($0)] }
      var tree = MerkleTree(leaves: leaves)
      for index in 0..<count {
        leaves[index] = [UInt8(100 + index)]
        tree.replaceLeaf(at: index, with: MerkleTree.leafHash(of: leaves[index]))
        #expect(tree.root == MerkleTree(leaves: leaves).root)
      }
    }
  }

  @Test func entriesHashAsDocumented() throws {
    let now = Instant(milliseconds: 1_780_000_000_000)
    let payload: JSON = ["称": "云溪镇", "number": 1]
    let first = LogEntry(
      try NewEvent(stream: "case/1", kind: "received", version: 1, payload: payload), after: .empty("yunxi"),
      recorded: now)
    #expect(first.hash.hex == "4b028c44f3094ac11c7f3710b2c388470c382d46446d8cb79dd1999a13532416")
    // The clock went back one hour; the entry does not.
    let second = LogEntry(
      try NewEvent(stream: "case/1", kind: "answered", version: 2, payload: [:]), after: LogHead(first),
      recorded: now.adding(seconds: -3600))
    #expect(second.hash.hex == "ff9ab0a1c0d6a32a1a9ecd90c815b26c9bad364a04a58bfe97343620de2b23e7")
    #expect(LogHead(second).leafHash.hex == "989ef4dd99c9b9794f409c6214ba34e534357fe30a140874e9071e1f7fc9da79")
  }

  /// RFC 8032 § 7.1, tests 1 to 3.
  @Test(arguments: [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "r",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
  ])
  func signsAsInRFC8032(_ seed: String, _ publicKey: String, _ text: String, _ signature: String) throws {
    let key = SigningKey(name: "test", seed: Self.bytes(seed))
    #expect(try key.verifyingKey().publicKey == Self.bytes(publicKey))
    #expect(try key.sign(text).signature == Self.bytes(signature))
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { UInt8($0 < 0x60 ? $0 - 0x30 : $0 - 0x57) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  static let note = """
    gongkai.checkpoint/1
    installation 0123
    number 1
    at 2026-05-28T20:26:40.000Z
    organs 1
    events 2
    algorithm SHA-256
    root 989ef4dd99c9b9794f409c6214ba34e534357fe30a140874e9071e1f7fc9da79
    previous 0000000000000000000000000000000000000000000000000000000000000000

    — gongkai-0123 3Nk0/vSfo2dSgp0+GabLjRV8TAxUNoWu/FRDcFG0viKxpGPO5/pEhI56J6uU70bZQIthg4Vd5bDpViEH0KiizkfNJwc=

    """

  @Test func aCheckpointIsTheNoteThatOthersSign() throws {
    let seed = Self.bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    let key = SigningKey(name: "gongkai-0123", seed: seed)
    let signed = try #require(SignedCheckpoint(Self.note))
    #expect(try SignedCheckpoint(signed.checkpoint, signedWith: key).text == Self.note)
    #expect(signed.checkpoint.hash.hex == "a5146c7fc8c3da7c2b7120f6f6d537835f875527ae533471959fa82d8f4ab3c6")
    let published = "gongkai-0123+dcd934fe+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
    let verifying = try #require(VerifyingKey(published))
    #expect(try verifying == key.verifyingKey())
    #expect(verifying.verifies(signed.note))
  }

  @Test(arguments: [
    ("number 1", "number 2"), ("events 2", "events 3"), ("root 9", "root 8"), ("SHA-256", "SHA-512"),
    ("organs 1", "organs  1"), ("3Nk0/vSfo2d", "3Nk0/vSfo2e"), ("3Nk0/", "3Nk1/"), ("— gongkai-0123", "— gongkai-0124"),
    ("at 2026-05-28T20:26:40.000Z", "at 2026-05-28T20:26:40Z"),
  ])
  func aChangedNoteIsRefused(_ part: String, _ other: String) throws {
    let key = try #require(VerifyingKey("gongkai-0123+dcd934fe+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"))
    let changed = Self.note.replacing(part, with: other)
    #expect(changed != Self.note)
    #expect(SignedCheckpoint(changed).map { key.verifies($0.note) } != true)
  }
}
