import Disclosure
import Documents
import TestSupport
import Testing

@Suite struct ItemTextTests {
  static let sample: ItemText = {
    var text = ItemText(
      title: "云溪镇2026年防汛抗旱应急预案", column: "fljd-12", formed: Self.day("2026-03-02"),
      body: RichText(notation: "## 一、总则\n为做好防汛工作，制定本预案。\n![转移路线](附件1)", files: ["ab12"]))
    text.documentNumber = "云政发〔2026〕7号"
    text.keywords = ["防汛", "应急"]
    text.attachments = [ItemAttachment(file: "ab12", name: "转移路线.png", size: 1_024, type: "image/png")]
    text.isNormative = true
    text.effectiveFrom = Self.day("2026-04-01")
    text.effectiveThrough = Self.day("2031-03-31")
    text.checks = [.needsInterpretation, .isMasked]
    text.channels = [.countySite, .platform]
    return text
  }()

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

  @Test("It is kept as these bytes")
  func isKept() throws {
    let kept = String(decoding: Self.sample.bytes, as: UTF8.self)
    #expect(
      kept == #"{"schema":"gongkai.item/1","title":"云溪镇2026年防汛抗旱应急预案","documentNumber":"云政发〔2026〕7号","#
        + #""column":"fljd-12","formed":"2026-03-02","genre":"other","topic":"other","keywords":["防汛","应急"],"#
        + #""source":"made","attribute":"proactive","channels":["platform","countySite"],"isNormative":true,"#
        + #""effectiveFrom":"2026-04-01","effectiveThrough":"2031-03-31","checks":["isMasked","needsInterpretation"],"#
        + #""body":[{"heading":2,"text":["一、总则"]},{"text":["为做好防汛工作，制定本预案。"]},"#
        + #"{"picture":"ab12","description":"转移路线"}],"#
        + #""attachments":[{"file":"ab12","name":"转移路线.png","size":1024,"type":"image/png"}]}"#)
    #expect(try ItemText(bytes: Self.sample.bytes) == Self.sample)
    #expect(Self.sample.faults.isEmpty)
  }

  @Test("What was added later stands behind, and is nothing where it is not there")
  func isKeptWithWhatCameLater() throws {
    var text = Self.sample
    (text.combination, text.notBefore) = ("招考录用", Self.day("2026-03-20"))
    let kept = String(decoding: text.bytes, as: UTF8.self)
    #expect(kept.hasSuffix(#","combination":"招考录用","notBefore":"2026-03-20"}"#))
    #expect(try ItemText(bytes: text.bytes) == text)
    let old = try ItemText(bytes: Self.sample.bytes)
    #expect(old.combination.isEmpty && old.notBefore == nil)
    text.combination = String(repeating: "类", count: 61)
    #expect(text.faults == [.tooLong(.combination)])
  }

  @Test(
    "What is not understood is refused, naming the field",
    arguments: [
      (#""formed":"2026-03-02""#, #""formed":"2026-02-30""#, ItemTextFault.unreadable(.formed)),
      (#""genre":"other""#, #""genre":"poem""#, .unreadable(.genre)),
      ("gongkai.item/1", "gongkai.item/2", .schemaUnknown("gongkai.item/2")),
      (#"{"picture":"ab12""#, #"{"photo":"ab12""#, .unreadable(.body)),
      (#""size":1024"#, #""size":"1024""#, .unreadable(.attachments)),
      (#"["isMasked","#, #"["isHidden","#, .unreadable(.checks)),
      (#""attribute":"proactive""#, #""attribute":"withheld/whim""#, .unreadable(.attribute)),
    ])
  func refuses(_ part: String, _ other: String, _ fault: ItemTextFault) {
    let bytes = Array(String(decoding: Self.sample.bytes, as: UTF8.self).replacing(part, with: other).utf8)
    #expect(throws: fault) { try ItemText(bytes: bytes) }
  }

  @Test("A stored address that may not be followed is no address")
  func refusesBadLinks() {
    let text = ItemText(
      title: "x", column: "c", formed: Self.day("2026-03-02"),
      body: RichText(notation: "[甲](https://a.example)", files: []))
    let bytes = String(decoding: text.bytes, as: UTF8.self).replacing("https://a.example", with: "javascript:alert")
    #expect(throws: ItemTextFault.unreadable(.body)) { try ItemText(bytes: Array(bytes.utf8)) }
  }

  typealias Change = @Sendable (inout ItemText) -> Void

  static let changes: [(Change, [ItemTextFault])] = [
    ({ $0.title = " " }, [.missing(.title)]),
    ({ $0.attribute = .onRequest }, [.missing(.attributeReason)]),
    ({ $0.source = .reposted }, [.missing(.origin)]),
    ({ $0.effectiveThrough = day("2026-03-31") }, [.endsBeforeItBegins]),
    ({ $0.attachments = [] }, [.pictureMissing]),
    ({ $0.attachments += $0.attachments }, [.attachmentTwice]),
    ({ $0.title = String(repeating: "长", count: 201) }, [.tooLong(.title)]),
    ({ text in (text.body, text.attachments) = (RichText([]), []) }, [.missing(.body)]),
    ({ $0.body = RichText([]) }, []),
  ]

  @Test("What hinders saving", arguments: changes.indices)
  func finds(_ row: Int) {
    let (change, faults) = Self.changes[row]
    var text = Self.sample
    change(&text)
    #expect(text.faults == faults)
  }

  @Test("Random bodies are kept and read again", arguments: 0..<FuzzCount.of(200))
  func isReadAgain(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    var text = Self.sample
    text.body = RichText((0..<6).map { _ in RandomRichText.block(&random, ["ab12"]) })
    #expect(try ItemText(bytes: text.bytes) == text)
  }

  @Test("Damaged bytes end in a revision or a refusal", arguments: 0..<FuzzCount.of(300))
  func survives(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    var bytes = Self.sample.bytes
    for _ in 0..<3 {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    if let text = try? ItemText(bytes: bytes) { #expect((try? ItemText(bytes: text.bytes)) == text) }
  }
}
