import Disclosure
import Documents
import Foundation
import Testing
import Tools

@Suite struct PublicationReviewFormTests {
  static let digest = "0123456789abcdef" + String(repeating: "0", count: 48)

  static var open: PublicationReviewForm {
    var text = ItemTextTests.sample
    text.phone = "0000-1234567"
    text.source = .obtained
    text.origin = "清河县水利局《关于做好防汛工作的通知》"
    text.genre = .scheme
    return PublicationReviewForm(
      organ: "云溪镇人民政府", text: text, digest: digest, round: 2, office: "应急管理办公室", drafter: "拟稿人甲", column: "应急管理")
  }

  static var signed: PublicationReviewForm {
    var form = open
    form.text.attribute = .withheld(.internalAffairs)
    form.text.attributeReason = "属于内部管理信息。"
    form.decided = .proactive
    let day = ItemTextTests.day("2026-03-04")
    form.secrecy = FormSecrecyReview(opinion: .clear, reviewer: "保密员乙", time: .day(day))
    let time = Moment(day, minute: 570).map { FormTime.moment($0) } ?? .day(day)
    form.signatures = [
      FormSignature(step: 0, opinion: "同意。", signer: "主任丙", time: time),
      FormSignature(step: 1, opinion: "同意。", signer: "副镇长丁", time: .day(day), onBehalfOf: "副镇长戊", recordedBy: "办事员己"),
    ]
    form.publication = FormPublication(publisher: "办事员己", time: time, number: "YX-2026-0001")
    return form
  }

  /// Label and value of every row of both tables.
  private static func rows(_ form: PublicationReviewForm) throws -> [String: String] {
    var rows: [String: String] = [:]
    for case .table(let table) in try form.document().blocks {
      for row in table.rows {
        for pair in zip(row, row.dropFirst()) where pair.0.role == .row { rows[pair.0.text] = pair.1.text }
      }
    }
    return rows
  }

  @Test("Every field of the form")
  func hasItsFields() throws {
    let rows = try Self.rows(Self.open)
    let unsigned = "\n\n签名：　　　　　　　　　年　　月　　日　"
    #expect(
      rows == [
        "信息标题": "云溪镇2026年防汛抗旱应急预案", "报送单位": "应急管理办公室", "拟稿人、电话": "拟稿人甲　0000-1234567", "体裁": "方案、预案",
        "文号": "云政发〔2026〕7号", "信息来源": "□本机关制作　☑本机关获取　□转载\n原出处：清河县水利局《关于做好防汛工作的通知》",
        "公开属性": "☑主动公开　□依申请公开　□不予公开",
        "拟公开方式":
          "☑政府信息公开平台　☑县级政府网站专栏　□政府公报　□政务新媒体　□新闻发布会　□报刊　□广播、电视　□公开栏（电子屏）　□公开查阅点　□政务服务中心、便民服务站",
        "拟发布栏目": "应急管理", "形成日期": "2026年3月2日",
        "拟稿核对": "涉及个人隐私：□是 ☑否　涉及商业秘密：□是 ☑否　已经去标识化处理：☑是 □否　需要解读：☑是 □否",
        "附件清单": "1.转移路线.png（校验码 ab12）", "保密审查意见": unsigned, "办公室负责人初审": unsigned, "分管领导审核": unsigned,
        "主要领导签发": unsigned, "发布": "发布人：　　　　　　　　发布时间：　　　　年　　月　　日\n索引号：",
      ])
    #expect(try Self.open.document().runningMark == "第2次送审　稿件校验码 0123456789ab")
  }

  @Test("What is signed stands there, the rest has room to sign")
  func hasItsSignatures() throws {
    let rows = try Self.rows(Self.signed)
    #expect(rows["公开属性"] == "□主动公开　□依申请公开　☑不予公开\n依据：《条例》第十六条第一款（属于三类内部事务信息）\n理由：属于内部管理信息。\n签发确定为：主动公开")
    #expect(rows["保密审查意见"] == "不涉及国家秘密、工作秘密，可以公开\n签名：保密员乙　2026年3月4日")
    #expect(rows["办公室负责人初审"] == "同意。\n签名：主任丙　2026年3月4日09:30")
    #expect(rows["分管领导审核"] == "同意。\n签名：副镇长丁（代副镇长戊签）　线下签批，由办事员己登记　2026年3月4日")
    #expect(rows["主要领导签发"]?.contains("签名：　") == true)
    #expect(rows["发布"] == "发布人：办事员己　发布时间：2026年3月4日09:30\n索引号：YX-2026-0001")
  }

  @Test("Nothing is printed without digest and drafter")
  func wantsItsFacts() {
    var form = Self.open
    (form.digest, form.drafter) = ("", " ")
    #expect(form.gaps == [LetterGap(.digest), LetterGap(.drafter)])
    #expect(throws: LetterGaps.self) { try form.document() }
  }

  @Test("Equal forms are equal bytes, well-formed, with whole grids")
  func isWritten() throws {
    for (one, other) in [
      (try Self.open.document(), try Self.open.document()), (try Self.signed.document(), try Self.signed.document()),
    ] {
      #expect(HTMLWriter.write(one) == HTMLWriter.write(other))
      #expect(try DOCXWriter.write(one) == DOCXWriter.write(other))
      #expect(WritingXML(HTMLWriter.write(one)) != nil)
      for member in members(ofArchive: try DOCXWriter.write(one)) {
        #expect(WritingXML(member.bytes) != nil, "\(member.name)")
      }
      for case .table(let table) in one.blocks { #expect(TableGrid(table).isComplete) }
    }
  }

  private static let folder = ProcessInfo.processInfo.environment["GONGKAI_LETTERS"]

  @Test("For looking at: the forms and an item as PDF", .enabled(if: folder != nil))
  func isPictured() async throws {
    let folder = try #require(Self.folder)
    let typesetter = Typesetter(try TypesetterInstallation.find())
    let fonts = FontChoice(installed: try await typesetter.fontFamilies())
    var item = ItemTextTests.sample
    item.body = RichTextPartTests.body
    let documents = [
      ("form-open", try Self.open.document()), ("form-signed", try Self.signed.document()),
      ("item", item.document(organ: "云溪镇人民政府", number: "YX-2026-0001")),
    ]
    for (name, document) in documents {
      let pdf = try await typesetter.pdf(of: TypstWriter.write(document, fonts: fonts))
      #expect(pdf.missingGlyphs == nil)
      try Data(pdf.bytes).write(to: URL(filePath: "\(folder)/\(name).pdf"))
    }
    await typesetter.stop()
  }
}
