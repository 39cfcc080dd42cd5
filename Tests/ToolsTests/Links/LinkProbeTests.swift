import Testing

@testable import Tools

@Suite("Links are asked of the Internet alone") struct LinkProbeTests {
  @Test(
    arguments: [
      ([1, 1, 1, 1], true), ([114, 114, 114, 114], true), ([172, 15, 0, 1], true), ([172, 32, 0, 1], true),
      ([100, 63, 255, 255], true), ([223, 255, 255, 254], true),
      ([0, 0, 0, 0], false), ([10, 1, 2, 3], false), ([100, 64, 0, 1], false), ([127, 0, 0, 1], false),
      ([127, 255, 255, 255], false), ([169, 254, 169, 254], false), ([172, 16, 0, 1], false),
      ([172, 31, 255, 255], false),
      ([192, 168, 1, 1], false), ([198, 18, 0, 1], false), ([203, 0, 113, 5], false), ([224, 0, 0, 1], false),
      ([255, 255, 255, 255], false), ([], false), ([1, 1, 1], false),
    ] as [([UInt8], Bool)])
  func fourBytes(_ bytes: [UInt8], _ isPublic: Bool) {
    #expect(PublicNetworkAddress.isPublic(bytes) == isPublic)
    // The same address in the form of IPv6.
    guard bytes.count == 4 else { return }
    #expect(PublicNetworkAddress.isPublic([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + bytes) == isPublic)
  }

  @Test(
    arguments: [
      ([0x24, 0x08, 0x80, 0x00], true), ([0x20, 0x01, 0x02, 0x50], true), ([0x2A, 0x00], true),
      ([0xFE, 0x80], false), ([0xFC, 0x00], false), ([0xFF, 0x02], false),
      ([0x20, 0x02, 0x7F, 0x00, 0x00, 0x01], false),
      ([0x20, 0x01, 0x0D, 0xB8], false), ([0x20, 0x01, 0x00, 0x00], false), ([0x00, 0x64, 0xFF, 0x9B], false),
      ([], false),
    ] as [([UInt8], Bool)])
  func sixteenBytes(_ start: [UInt8], _ isPublic: Bool) {
    let bytes = start + Array(repeating: 0, count: 15 - start.count) + [1]
    #expect(PublicNetworkAddress.isPublic(bytes) == isPublic)
  }

  @Test(
    "This machine and the office's networks are never connected to, by whatever name",
    arguments: [
      "http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/", "https://2130706433:9/", "http://0x7f.1:9/",
      "http://10.255.255.1:9/",
    ])
  func refusesInnerMachines(_ address: String) async {
    #expect(await LinkProbe(connectSeconds: 2, seconds: 3).ask(address) == .notPublic)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "http://"])
  func asksNothingButWebAddresses(_ address: String) async {
    #expect(await LinkProbe(connectSeconds: 2, seconds: 3).ask(address) == .notAsked)
  }

  @Test func nobodyAnswers() async {
    let probe = LinkProbe(connectSeconds: 2, seconds: 3) { _ in true }
    #expect(await probe.ask("http://127.0.0.1:1/") == .unreachable)
  }
}
