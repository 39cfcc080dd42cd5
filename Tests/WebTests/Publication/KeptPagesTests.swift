import Disclosure
import Documents
import Testing

@testable import Registry
@testable import Web

@Suite("Kept pages")
struct KeptPagesTests {
  private func key(_ number: Int, version: Int = 1) throws -> KeptPages.Key {
    KeptPages.Key(
      item: ItemID("i\(number)"),
      standing: PublicStanding(organ: "o", version: version, updated: .first, recorded: version), day: .first,
      display: DisplayModes(), name: "云溪镇")
  }

  private func content(_ size: Int) -> SharedContent {
    SharedContent([UInt8](repeating: 0x61, count: size), type: "text/html", isCompressed: false)
  }

  @Test("Memory is bounded, what was used last stays, and another version is another page")
  func bounds() throws {
    let pages = KeptPages(limit: 100_000)
    for number in 0..<40 {
      pages.keep(content(4_500), under: try key(number))
      _ = pages[try key(0)]
      #expect(pages.size <= 100_000)
    }
    #expect(pages[try key(0)] != nil)
    #expect(pages[try key(39)] != nil)
    #expect(pages[try key(1)] == nil)
    #expect(pages[try key(0, version: 2)] == nil)
    #expect(pages.count >= 15)
  }

  @Test("One page too large for all is not kept, and the same page twice counts once")
  func sizes() throws {
    let pages = KeptPages(limit: 100_000)
    pages.keep(content(20_000), under: try key(1))
    #expect(pages.count == 0)
    pages.keep(content(1_500), under: try key(2))
    pages.keep(content(1_500), under: try key(2))
    #expect(pages.size == 2_000)
  }
}
