import Disclosure
import Documents
import TestSupport
import Testing

@Suite("Corpus of attachments") struct FileCorpusTests {
  private func rules(_ file: CorpusFile) -> Set<String> {
    let parts = AttachmentText(pdf: { _ in file.pages }).parts(of: file.bytes, name: file.name)
    return Set(Screening().findings(in: parts).map(\.rule.rawValue))
  }

  @Test("Precision and recall over planted and innocent files")
  func figures() {
    var score = DetectionScore()
    for file in CorpusFile.all {
      score.add(planted: Set(file.planted.map(\.rawValue)), found: rules(file), in: file.name)
    }
    let planted = CorpusFile.all.count { !$0.planted.isEmpty }
    print("附件语料：\(CorpusFile.all.count)份，其中\(planted)份有问题\n\(score.report)")
    #expect(CorpusFile.all.count >= 30)
    #expect(CorpusFile.all.count - planted >= 10)
    #expect(score.sum.precision >= 0.98)
    #expect(score.sum.recall >= 0.98)
  }

  private func places(_ bytes: [UInt8]) -> [String] {
    let parts = AttachmentText(pdf: { _ in [] }).parts(of: bytes, name: "a.ofd")
    return parts.map { "\($0.place.chinese) \($0.obstacle ?? $0.text)" }
  }

  @Test("OFD: pieces of a line are joined where they touch, lines and columns kept apart")
  func lines() {
    let bytes = CorpusFile.ofd([
      ("20 20 5 5", "云"), ("25 20.2 5 5", "溪镇"), ("60 20 20 5", "甲"), ("20 30 20 5", "乙"), ("", "丙"),
    ])
    #expect(places(bytes) == ["附件“a.ofd”的第1页 云溪镇 甲\n乙\n丙"])
  }

  @Test("OFD: pages by number, templates, annotations; what is not looked at is named")
  func parts() {
    func page(_ text: String) -> String {
      "<ofd:Page xmlns:ofd=\"o\"><ofd:TextObject><ofd:TextCode Y=\"1\">\(text)</ofd:TextCode><ofd:TextCode Y=\"2\">末</ofd:TextCode></ofd:TextObject></ofd:Page>"
    }
    let bytes = CorpusFile.ofd(
      [("0 0 1 1", "首")],
      more: [
        ("Doc_0/Pages/Page_10/Content.xml", page("十")), ("Doc_0/Pages/Page_2/Content.xml", "<p/>"),
        ("Doc_0/Tpls/Tpl_0/Content.xml", page("模")), ("Doc_0/Annots/Page_0/Annotation.xml", page("批")),
        ("Doc_0/Res/image_1.png", "x"), ("Doc_0/Attachs/a.xlsx", "x"), ("名单.xls", "x"),
        ("Doc_0/Attachs/Attachments.xml", "<p/>"), ("Doc_0/Res/font_1.ttf", "x"), ("Doc_0/Signs/Sign_0/Seal.esl", "x"),
      ])
    #expect(
      places(bytes) == [
        "附件“a.ofd”的第1页 首", "附件“a.ofd”的第2页 没有文字，可能是扫描的图片。", "附件“a.ofd”的第3页 十\n末", "附件“a.ofd”的版式模板 模\n末",
        "附件“a.ofd”的批注 批\n末", "附件“a.ofd”的图片 共1张，图片里的文字没有检查。", "附件“a.ofd”的附件 共2个，其中的内容没有检查。",
      ])
  }

  @Test("Changed bytes of an OFD are read or refused")
  func mutated() {
    let bytes = CorpusFile.ofd([("20 20 5 5", "云溪镇")])
    var random = SeededRandom(seed: 33_190)
    for _ in 0..<FuzzCount.of(100) {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      #expect(!AttachmentText(pdf: { _ in [] }).parts(of: changed, name: "a.ofd").isEmpty)
    }
  }
}
