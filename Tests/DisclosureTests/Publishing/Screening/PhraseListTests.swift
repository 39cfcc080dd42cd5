import Disclosure
import TestSupport
import Testing

@Suite("Phrase lists") struct PhraseListTests {
  @Test("The starter list is read, each entry with its reason, and finds itself")
  func starter() {
    let list = PhraseList.starter
    #expect(list.version == "2026-11")
    #expect(list.entries.count >= 60)
    for entry in list.entries {
      #expect(!entry.reason.isEmpty)
      let findings = Screening().findings(in: [ScreenedPart(.paragraph(1), "其中，\(entry.wrong)。")])
      #expect(
        findings.contains { $0.severity == entry.severity && $0.sentence.contains(entry.wrong) }, "\(entry.wrong)")
      for longer in entry.exceptInside {
        #expect(Screening().findings(in: [ScreenedPart(.paragraph(1), "其中，\(longer)。")]) == [], "\(longer)")
      }
      // What it advises is not itself a fault.
      #expect(Screening().findings(in: [ScreenedPart(.paragraph(1), entry.suggestion)]) == [], "\(entry.suggestion)")
    }
  }

  @Test("Every fault of a file is named with its line")
  func faults() {
    let text = """
      # 没有版本
      坏\t甲\t乙\t理由\thint
      banned\t\t乙\t\t严重
      outdated\t丙\t丙\t理由\thint
      misspelt\t丁\t戊\t理由\thint\t不含
      misspelt\t己\t庚\t理由
      misspelt\t辛\t壬\t理由\thint
      misspelt\t辛\t癸\t理由\thint
      """
    #expect(
      throws: PhraseListProblem(faults: [
        .versionMissing, .kind(line: 2, "坏"), .severity(line: 3, "严重"), .empty(line: 3, column: "原词"),
        .empty(line: 3, column: "理由"), .sameAsSuggestion(line: 4), .exceptionWithout(line: 5, "不含"),
        .columns(line: 6, count: 4), .twice(line: 8, "辛"),
      ])
    ) { try PhraseList(parsing: text) }
    #expect(PhraseListFault.columns(line: 6, count: 4).sentence == "词表第6行有4列，应为5列或6列，用制表符或逗号隔开。")
  }

  @Test("A list saved as CSV by a spreadsheet, with the office's words, is the same list")
  func commas() throws {
    let tabs = try PhraseList(
      parsing: "版本\t3\nmisspelt\t布署\t部署\t甲,乙“丙”\thint\t公布署名\nbanned\t丁\t\t戊\tblocking\n", digest: "ab")
    let commas = try PhraseList(
      parsing: "\u{FEFF}版本,3,,,,\r\n易错,布署,部署,\"甲,乙“丙”\",提示,公布署名\r\n禁用,丁,,戊,拦截,\r\n", digest: "ab")
    #expect(commas == tabs)
    #expect(commas.digest == "ab")
    #expect(commas.entries.map(\.reason) == ["甲,乙“丙”", "戊"])
  }

  @Test(
    "An old name that is said to be old passes",
    arguments: [
      ("县扶贫办负责", 1), ("原县扶贫办负责", 0), ("原国家旅游局", 0), ("原清河县国土资源局", 0), ("原则上由县安监局牵头", 1), ("本来由县工商局", 1),
      ("原工商局", 0), ("原，县工商局", 1),
    ])
  func past(text: String, count: Int) {
    #expect(Screening().findings(in: [ScreenedPart(.title, text)]).count == count)
  }

  @Test(
    "The longest phrase wins, and exceptions hold",
    arguments: [
      ("全面布署", "部署"), ("公布署名文章", ""), ("甲乙丙", "三"), ("甲乙", "二"), ("甲", ""),
    ])
  func matching(text: String, suggestion: String) throws {
    let list = try PhraseList(
      parsing: "版本\t1\nmisspelt\t布署\t部署\t理由\thint\t公布署名\nbanned\t甲乙\t二\t理由\tblocking\nbanned\t甲乙丙\t三\t理由\thint\n")
    let findings = Screening(phrases: list).findings(in: [ScreenedPart(.title, text)])
    #expect(findings.count == (suggestion.isEmpty ? 0 : 1))
    #expect(findings.allSatisfy { $0.sentence.contains("应为“\(suggestion)”") })
  }

  @Test("Random lines are refused or read, never more")
  func random() {
    var random = SeededRandom(seed: 7)
    let words = ["版本", "\t", "\n", ",", "\"", "禁用", "拦截", "banned", "hint", "甲", "|", "#", "\r\n", "2026"]
    for _ in 0..<FuzzCount.of(1_000) {
      let text = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in words.randomElement(using: &random) }
      do throws(PhraseListProblem) {
        #expect(try PhraseList(parsing: text.joined()).entries.allSatisfy { !$0.wrong.isEmpty })
      } catch { #expect(!error.faults.isEmpty) }
    }
  }

  @Test("The name and the day stand behind the version, in either order, or nowhere")
  func head() throws {
    let entry = "misspelt\t拔款\t拨款\t误写\tneedsReason"
    let rows: [(String, String, Day?)] = [
      ("版本\t7\n名称\t清河县词表\n日期\t2026-11-02\n\(entry)", "清河县词表", Day(iso: "2026-11-02")),
      ("版本\t7\n日期\t2026-11-02\n名称\t清河县词表\n\(entry)", "清河县词表", Day(iso: "2026-11-02")),
      ("版本\t7\n\(entry)", "", nil),
    ]
    for (text, name, day) in rows {
      let list = try PhraseList(parsing: text)
      #expect(list.name == name && list.day == day && list.entries.count == 1)
    }
    let commas = try PhraseList(parsing: "版本,7,,,\n名称,清河县词表,,,\n日期,2026-11-02,,,\nmisspelt,拔款,拨款,误写,needsReason")
    #expect(commas.words == "《清河县词表》7版")
    #expect(throws: PhraseListProblem(faults: [.day(line: 3, "2026年11月")])) {
      try PhraseList(parsing: "版本\t7\n名称\t清河县词表\n日期\t2026年11月\n\(entry)")
    }
    #expect(PhraseListFault.day(line: 3, "2026年11月").sentence == "词表第3行的日期“2026年11月”不是日期，应写成“2026-11-02”的样子。")
  }

  @Test("A finding names the list and its version; its key is that of the words, whatever the version")
  func namesTheList() throws {
    func finding(_ version: String) throws -> ScreeningFinding {
      let list = try PhraseList(
        parsing: "版本\t\(version)\n名称\t清河县词表\n日期\t2026-11-02\nmisspelt\t拔款\t拨款\t误写\tneedsReason")
      return try #require(Screening(phrases: list).findings(in: [ScreenedPart(.paragraph(1), "已经拔款。")]).first)
    }
    let (old, new) = (try finding("7"), try finding("8"))
    #expect(old.sentence == "第1段的“拔款”属于易错表述（误写），应为“拨款”，请改正。见《清河县词表》7版。")
    #expect(new.sentence.hasSuffix("见《清河县词表》8版。"))
    #expect(old.key == new.key)
  }
}
