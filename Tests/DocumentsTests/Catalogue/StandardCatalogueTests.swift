import Disclosure
import TestSupport
import Testing

@testable import Documents

@Suite("标准目录导入") struct StandardCatalogueTests {
  enum Format: CaseIterable { case xlsx, docx }

  private static func read(
    _ fixture: CatalogueFixture, as format: Format, codes: StandardCatalogue.Codes = .asGiven
  ) throws -> StandardCatalogue {
    switch format {
    case .xlsx: try StandardCatalogue(XLSXExtraction.workbook(from: fixture.xlsx), codes: codes)
    case .docx: try StandardCatalogue(DOCXExtraction.document(from: fixture.docx), codes: codes)
    }
  }

  private static let expected = [
    CatalogueRow(
      code: "22", heading: "社会救助", matter: "临时救助", elements: "救助对象、标准", basis: "《社会救助暂行办法》",
      limit: PublicationLimit("自信息形成之日起20个工作日内"), publisher: "云溪镇人民政府",
      channels: [.website, .noticeBoard],
      audience: .everybody, manners: [.proactive], tiers: [.town, .village]),
    CatalogueRow(
      code: "23", heading: "社会救助", matter: "特困供养", elements: "供养对象名单", basis: "《社会救助暂行办法》",
      limit: PublicationLimit("每季度"), publisher: "云溪镇人民政府", channels: [.readingPoint, .other],
      audience: CatalogueAudience(isEverybody: false, group: "申请人") ?? .everybody,
      manners: [.proactive, .onRequest], tiers: [.county, .town, .village]),
    CatalogueRow(
      code: "31", heading: "财政预决算", matter: "部门预算", elements: "预算公开表", basis: "《预算法》",
      limit: PublicationLimit("见附件"), publisher: "财政所", channels: [.website, .noticeBoard],
      audience: .everybody,
      manners: [.proactive], tiers: [.county]),
  ]

  @Test(arguments: Format.allCases)
  func mergedCellsTwoRowsOfHeadsTitlesAndFooters(_ format: Format) throws {
    let catalogue = try Self.read(.whole, as: format)
    #expect(catalogue.rows == Self.expected)
    #expect(catalogue.remarks == ["云溪镇政府信息主动公开基本目录", "二、财政预决算", "注：■表示选中。"])
  }

  @Test(arguments: Format.allCases)
  func aHeadRepeatedOnEveryPageIsNoRow(_ format: Format) throws {
    var fixture = CatalogueFixture.whole
    fixture.rows.insert(contentsOf: CatalogueFixture.head, at: 5)
    #expect(try Self.read(fixture, as: format).rows == Self.expected)
  }

  /// What is changed in the third row of data, and what is said of it, with its place.
  @Test(
    arguments: Format.allCases,
    [
      (0, "", "“序号”：没有填写。"), (0, "22", "“序号”：“22”与"), (1, "", "“一级事项”：没有填写。"),
      (3, "", "“公开内容（要素）”：没有填写。"),
      (7, "公告栏", "“公开渠道和载体”：“公告栏”无法辨认。"), (7, "□政府网站 □公示栏", "“公开渠道和载体”：没有选中任何一项。"),
      (7, "政府网站■公示栏", "“公开渠道和载体”：不能确定标记"), (7, "", "“公开渠道和载体”：没有选中任何一项。"),
      (7, "\u{FFFD}政府网站", "无法辨认的符号"),
      (8, "1", "“公开对象”：“1”不是勾选标记"), (8, "", "“公开对象”：没有选中任何一项。"), (10, "", "“公开方式”：没有选中任何一项。"),
      (12, "×", "“公开层级”：“×”不是勾选标记"),
    ])
  func aRowThatCannotBeTiedIsRefusedWithItsPlace(_ format: Format, _ change: (Int, String, String))
    throws
  {
    var fixture = CatalogueFixture.whole
    fixture.rows[6][change.0] = CatalogueFixture.Cell(text: change.1)
    let refusal = #expect(throws: LedgerFaults.self) { try Self.read(fixture, as: format) }
    let sentences = refusal?.faults.map(\.sentence) ?? []
    let place = format == .xlsx ? "“表”表第 7 行" : "“表格1”表第 7 行"
    #expect(sentences.contains { $0.hasPrefix(place) && $0.contains(change.2) }, "\(sentences)")
  }

  @Test(arguments: Format.allCases)
  func everyFaultIsNamedAtOnce(_ format: Format) throws {
    var fixture = CatalogueFixture.whole
    fixture.rows[3][0] = .init(text: "")
    fixture.rows[6][7] = .init(text: "")
    fixture.rows[6][4] = .init(text: "")
    let refusal = #expect(throws: LedgerFaults.self) { try Self.read(fixture, as: format) }
    #expect(refusal?.faults.compactMap(\.column) == ["序号", "公开依据", "公开渠道和载体"])
    #expect(refusal?.faults.compactMap(\.row) == [4, 7, 7])
  }

  @Test(
    arguments: Format.allCases,
    [(2, "", "表头缺少“公开内容（要素）”列"), (3, "公开时限", "只能保留一列"), (8, "备注", "表头缺少“公开方式”列")])
  func aHeadThatIsNotWholeIsRefused(_ format: Format, _ change: (Int, String, String)) throws {
    var fixture = CatalogueFixture.whole
    let old = fixture.rows[1][change.0]
    fixture.rows[1][change.0] = .init(text: change.1, columns: old.columns, rows: old.rows)
    let refusal = #expect(throws: LedgerFaults.self) { try Self.read(fixture, as: format) }
    #expect(
      refusal?.faults.contains { $0.sentence.contains(change.2) } == true,
      "\(refusal?.faults.map(\.sentence) ?? [])")
  }

  @Test func channelsInColumnsOfTheirOwn() throws {
    let heads = [
      "序号", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道", "公开对象", "公开方式", "公开层级", "责任科室",
    ]
    let rows = [
      heads.map {
        CatalogueFixture.Cell(text: $0, columns: $0 == "公开渠道" ? 3 : 1, rows: $0 == "公开渠道" ? 1 : 2)
      },
      CatalogueFixture.cells("政府网站", "两微一端", "精准推送"),
      CatalogueFixture.cells(
        "1", "养老服务", "机构名单", "《条例》", "及时公开", "民政办", "√", "", "√", "特定群体（老年人、家属）", "主动公开", "乡级/村级",
        "甲"),
    ]
    for format in Format.allCases {
      let catalogue = try Self.read(CatalogueFixture(rows: rows), as: format)
      let row = try #require(catalogue.rows.first)
      #expect(
        row.channels == [.website, .targeted] && row.tiers == [.town, .village] && row.matter == nil
      )
      #expect(row.audience == CatalogueAudience(isEverybody: false, group: "老年人、家属"))
      #expect(catalogue.ignoredColumns == ["责任科室"])
    }
  }

  @Test func sheetsThatEachBeginAnewAreToldApartByTheirNames() throws {
    let sheet = try #require(
      XLSXExtraction.workbook(from: CatalogueFixture.whole.xlsx).sheets.first)
    var second = sheet
    second.name = "预决算"
    let workbook = SourceWorkbook(sheets: [sheet, second])
    let refusal = #expect(throws: LedgerFaults.self) { try StandardCatalogue(workbook) }
    #expect(refusal?.faults.count == 3 && refusal?.faults.first?.message.contains("按表编号") == true)
    let codes = try StandardCatalogue(workbook, codes: .withinSheet).rows.map(\.code)
    #expect(codes == ["表-22", "表-23", "表-31", "预决算-22", "预决算-23", "预决算-31"])
  }

  @Test func mergesThatOverlapAreRefused() throws {
    var workbook = try XLSXExtraction.workbook(from: CatalogueFixture.whole.xlsx)
    workbook.sheets[0].merges.append(
      SourceMerge(firstRow: 4, lastRow: 7, firstColumn: 2, lastColumn: 2))
    let refusal = #expect(throws: LedgerFaults.self) { try StandardCatalogue(workbook) }
    #expect(refusal?.faults.first?.message.contains("重叠") == true)
  }

  @Test func aFileWithoutACatalogueIsRefused() {
    let refusal = #expect(throws: LedgerFaults.self) { try StandardCatalogue(SourceDocument()) }
    #expect(refusal?.faults.first?.message.hasPrefix("没有找到目录的表格。") == true)
  }

  /// Cells, merges and texts at random: a catalogue or faults, and never a row whose code was not in the file.
  @Test func anyTableIsReadOrRefused() throws {
    let texts =
      CatalogueFixture.whole.rows.flatMap { $0.map(\.text) } + [
        "", "■", "□□", "\u{0}", "🀄", "√√", "1",
      ]
    for seed in 0..<FuzzCount.of(300) {
      var random = SeededRandom(seed: seed)
      var fixture = CatalogueFixture.whole
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let row = Int.random(in: 0..<fixture.rows.count, using: &random)
        let place = Int.random(in: 0..<fixture.rows[row].count, using: &random)
        fixture.rows[row][place] = .init(text: texts.randomElement(using: &random) ?? "")
      }
      var workbook = SourceWorkbook(sheets: [SourceSheet(name: "表", rows: Self.sheetRows(fixture))])
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        func place() -> Int {
          Int.random(in: -2...20, using: &random) * (Bool.random(using: &random) ? 1 : 100_000)
        }
        workbook.sheets[0].merges.append(
          SourceMerge(
            firstRow: place(), lastRow: place(), firstColumn: place(), lastColumn: place()))
      }
      let known = Set(texts.map { $0.filter { !$0.isWhitespace } })
      if let catalogue = try? StandardCatalogue(workbook) {
        #expect(
          catalogue.rows.allSatisfy { known.contains($0.code.rawValue) && !$0.channels.isEmpty },
          "\(seed)")
      }
    }
  }

  private static func sheetRows(_ fixture: CatalogueFixture) -> [SourceSheetRow] {
    fixture.rows.enumerated().map { index, cells in
      SourceSheetRow(
        number: index + 1,
        cells: cells.enumerated().map {
          SourceSheetCell(column: $0.offset + 1, value: .text($0.element.text))
        })
    }
  }

  @Test func anyBytesAreReadOrRefused() {
    let whole = CatalogueFixture.whole
    for seed in 0..<FuzzCount.of(200) {
      var random = SeededRandom(seed: seed)
      var bytes = seed.isMultiple(of: 2) ? whole.xlsx : whole.docx
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if let workbook = try? XLSXExtraction.workbook(from: bytes) {
        _ = try? StandardCatalogue(workbook)
      }
      if let document = try? DOCXExtraction.document(from: bytes) {
        _ = try? StandardCatalogue(document)
      }
    }
  }
}
