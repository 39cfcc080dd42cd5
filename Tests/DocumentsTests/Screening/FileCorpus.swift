import Disclosure

/// 附件语料: files built here, invented, each with the rules that must find something in it; none for an innocent one.
/// Longer than other files because it is one list.
struct CorpusFile {
  let name: String
  let planted: Set<ScreeningRule>
  let bytes: [UInt8]
  var pages: [String] = []

  init(_ name: String, _ planted: Set<ScreeningRule>, _ bytes: [UInt8], pages: [String] = []) {
    (self.name, self.planted, self.bytes, self.pages) = (name, planted, bytes, pages)
  }

  static let all = documents + workbooks + slides + plain + fixed + archives

  private static let identity = "341799199001011239"

  private static func paragraphs(_ texts: String...) -> String {
    texts.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
  }

  private static func table(_ rows: [[String]]) -> String {
    let rows = rows.map { row in "<w:tr>\(row.map { "<w:tc>\(paragraphs($0))</w:tc>" }.joined())</w:tr>" }
    return "<w:tbl>\(rows.joined())</w:tbl>"
  }

  private static let documents: [CorpusFile] = [
    .init(
      "会议通知.docx", [],
      OfficeBytes.docx(
        paragraphs("关于召开防汛工作会议的通知", "各村（社区）：", "定于2026年6月5日上午9:00在镇政府三楼会议室召开会议。", "联系电话：0563-1234567"))),
    .init("救助公示.docx", [.identityNumber], OfficeBytes.docx(paragraphs("现公示如下：", "李某（\(identity)）符合条件。"))),
    .init(
      "拆行.docx", [.identityNumber],
      OfficeBytes.docx(
        "<w:p><w:r><w:t>身份证341799</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1990</w:t></w:r><w:r><w:t>01011239。</w:t></w:r></w:p>"
      )),
    .init("方案.docx", [.secrecyMark], OfficeBytes.docx(paragraphs("机密★3年", "清河县应急预案"))),
    .init("简报.docx", [.internalMark], OfficeBytes.docx(paragraphs("内部资料　注意保存", "云溪镇工作简报第3期"))),
    .init(
      "总结.docx", [.misspeltPhrase, .dateForm, .documentNumber],
      OfficeBytes.docx(paragraphs("根据云政办[2026]5号要求，全镇布署到位。", "2026年06月5日"))),
    .init(
      "低保名单.docx", [.peopleList, .bankCard],
      OfficeBytes.docx(table([["序号", "姓名", "银行卡号"], ["1", "李某", "6222029999000011118"]]))),
    .init(
      "河长名单.docx", [],
      OfficeBytes.docx(table([["河段", "河长姓名", "职务", "联系电话"], ["云溪河", "李某", "副镇长", "0563-1234567"]]))),
    .init(
      "任前公示.docx", [.peopleList],
      OfficeBytes.docx(table([["姓名", "性别", "民族", "出生年月"], ["李某", "男", "汉族", "1985年3月"]]))),
    .init(
      "统计表.docx", [],
      OfficeBytes.docx(table([["村名", "低保户数", "残疾人数", "金额（元）"], ["东溪村", "12", "8", "13800001234"]]))),
    .init(
      "修订稿.docx", [.mobileNumber],
      OfficeBytes.docx(paragraphs("正文") + "<w:p><w:del><w:r><w:delText>电话13800001234</w:delText></w:r></w:del></w:p>")),
    .init(
      "保密制度.docx", [],
      OfficeBytes.docx(paragraphs("严格保守国家秘密、商业秘密。", "国家秘密分为绝密、机密、秘密三级。", "内部管理制度另行制定。"))),
    .init("住址.docx", [.address, .plate], OfficeBytes.docx(paragraphs("王某，住清河县云溪镇东溪村六组18号，驾驶皖P12345肇事。"))),
  ]

  private static func sheet(_ rows: [[String]]) -> [UInt8] {
    let written = zip(1..., rows).map { number, row in
      let cells = zip(["A", "B", "C", "D", "E"], row).map { column, text in
        "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number)\">\(cells.joined())</row>"
    }
    return OfficeBytes.xlsx(rows: written.joined())
  }

  private static let workbooks: [CorpusFile] = [
    .init(
      "补贴名单.xlsx", [.peopleList, .identityNumber, .mobileNumber],
      sheet([
        ["云溪镇2026年补贴发放表"], ["序号", "姓名", "身份证号码", "联系电话", "金额"], ["1", "李某", identity, "13800001234", "500"],
        ["2", "王某", "34179919661120005X", "13900005678", "500"],
      ])),
    .init(
      "孕检.xlsx", [.peopleList], sheet([["村名", "姓名", "孕检日期"], ["东溪村", "李某", "2026-05-06"]])),
    .init(
      "预算公开表.xlsx", [],
      sheet([["单位：万元"], ["科目编码", "科目名称", "预算数"], ["2010301", "行政运行", "13812.56"], ["2130701", "村级公益事业", "16234"]])),
    .init(
      "项目清单.xlsx", [],
      sheet([["项目代码", "项目名称", "投资额（元）"], ["2601-341799-04-01-123456", "东溪村一组道路硬化", "13800001234"]])),
    .init(
      "企业名录.xlsx", [],
      sheet([["企业名称", "统一社会信用代码", "地址"], ["清河某公司", "91341799MA2TX12345", "清河县工业园区创业路8号"]])),
    .init(
      "危房改造.xlsx", [.peopleList, .address],
      sheet([["户主姓名", "家庭住址", "改造方式"], ["李某", "云溪镇东溪村三组12号", "翻建"]])),
    .init("备注.xlsx", [.bankCard], sheet([["事项", "备注"], ["退款", "打入6222 0299 9900 0011 118"]])),
  ]

  private static func deck(_ texts: [String], notes: String = "") -> [UInt8] {
    let names = "xmlns:a=\"a\" xmlns:p=\"p\""
    var zip = ZipBytes()
    zip.add("[Content_Types].xml", Array("<Types/>".utf8))
    for (number, text) in Swift.zip(1..., texts) {
      zip.add(
        "ppt/slides/slide\(number).xml", Array("<p:s \(names)><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:s>".utf8))
    }
    if !notes.isEmpty {
      zip.add("ppt/notesSlides/notesSlide1.xml", Array("<p:s \(names)><a:p><a:t>\(notes)</a:t></a:p></p:s>".utf8))
    }
    return zip.bytes
  }

  private static let slides: [CorpusFile] = [
    .init("培训课件.pptx", [], deck(["政府信息公开培训", "主动公开的范围"])),
    .init("案例.pptx", [.identityNumber], deck(["案例一", "申请人李某，身份证号\(identity)"])),
    .init("备注页.pptx", [.mobileNumber], deck(["工作汇报"], notes: "会后联系13800001234")),
  ]

  private static let plain: [CorpusFile] = [
    .init("说明.txt", [], Array("编制说明\r\n本表不涉及国家秘密。\r\n咨询电话：12345\r\n".utf8)),
    .init("名单.txt", [.identityNumber], Array("李某\t\(identity)\n".utf8)),
    .init(
      "名单gb.csv", [.peopleList, .identityNumber],
      [
        208, 213, 195, 251, 44, 201, 237, 183, 221, 214, 164, 186, 197, 10, 192, 238, 196, 179, 44, 51, 52, 49, 55, 57,
        57, 49, 57, 57, 48, 48, 49, 48, 49, 49, 50, 51, 57, 10,
      ]),
    .init(
      "村组gb.csv", [],
      [
        180, 229, 195, 251, 44, 187, 167, 202, 253, 10, 182, 171, 207, 170, 180, 229, 44, 49, 50, 10,
      ]),
    .init("残疾人.csv", [.peopleList], Array("\u{FEFF}姓名,残疾类别,等级\n李某,视力,二级\n".utf8)),
    .init("网页.html", [.outdatedPhrase], Array("<html><body><p>依据《合同法》办理。</p></body></html>".utf8)),
    .init("照片.png", [.unreadable], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    .init("旧文档.doc", [.unreadable], OfficeBytes.compoundFile("WordDocument")),
  ]

  private static let pdf = Array("%PDF-1.7\n".utf8)

  /// An OFD of one page, each text with its box.
  static func ofd(_ texts: [(box: String, text: String)], more: [(String, String)] = []) -> [UInt8] {
    let objects = texts.map {
      "<ofd:TextObject Boundary=\"\($0.box)\"><ofd:TextCode>\($0.text)</ofd:TextCode></ofd:TextObject>"
    }
    var zip = ZipBytes()
    zip.add("OFD.xml", Array("<ofd:OFD xmlns:ofd=\"o\"/>".utf8))
    zip.add("Doc_0/Document.xml", Array("<ofd:Document xmlns:ofd=\"o\"/>".utf8))
    zip.add(
      "Doc_0/Pages/Page_0/Content.xml", Array("<ofd:Page xmlns:ofd=\"o\">\(objects.joined())</ofd:Page>".utf8))
    for (name, text) in more { zip.add(name, Array(text.utf8)) }
    return zip.bytes
  }

  private static let fixed: [CorpusFile] = [
    .init("公告.pdf", [], pdf, pages: ["云溪镇人民政府公告\n云政〔2026〕5号\n2026年6月1日"]),
    .init("判决.pdf", [.identityNumber, .address], pdf, pages: ["首页", "李某，\(identity)，住清河县青石镇石桥村3组21号。"]),
    .init("密件.pdf", [.secrecyMark], pdf, pages: ["000001 机密★1年\n特急\n清河县人民政府文件"]),
    .init("半扫描.pdf", [.unreadable], pdf, pages: ["目录", ""]),
    .init("通知.ofd", [], ofd([("20 20 100 6", "关于开展农村环境整治的通知"), ("20 40 60 5", "2026年6月1日")])),
    .init(
      "名单.ofd", [.identityNumber, .mobileNumber],
      ofd([("20 30 10 5", "李某"), ("40 30 40 5", identity), ("90 30 30 5", "13800001234")])),
    .init("逐字.ofd", [.internalMark], ofd([("20 20 5 5", "内"), ("25 20 5 5", "部"), ("30 20 10 5", "资料")])),
  ]

  private static func zipped(_ files: KeyValuePairs<String, [UInt8]>) -> [UInt8] {
    var zip = ZipBytes()
    for (name, bytes) in files { zip.add(name, bytes) }
    return zip.bytes
  }

  private static let archives: [CorpusFile] = [
    .init("材料.zip", [], zipped(["说明.txt": Array("编制说明".utf8), "表.csv": Array("村名,户数\n东溪村,12\n".utf8)])),
    .init(
      "名单.zip", [.identityNumber, .peopleList],
      zipped(["内/名单.xlsx": sheet([["姓名", "身份证号"], ["李某", identity]]), "说明.txt": Array("说明".utf8)])),
    .init("套娃.zip", [.secrecyMark], zipped(["内.zip": zipped(["文.docx": OfficeBytes.docx(paragraphs("绝密★长期"))])])),
    .init(
      "三层.zip", [.unreadable], zipped(["内.zip": zipped(["深.zip": zipped(["文.txt": Array("文".utf8)])])])),
  ]
}
