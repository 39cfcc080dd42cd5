import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 规范性文件、行政执法、收费 as the desk keeps them, and 表二 beside them.
@Suite struct RegisterPagesTests {
  private func form(_ key: String, _ pairs: (String, String)...) -> String {
    let query = PercentEncoding.query(pairs.map { $0 })
    return query.isEmpty ? Links.officeForm(Links.registers, key) : "\(Links.officeForm(Links.registers, key))?\(query)"
  }

  private static let document = [
    ("title", "云溪镇<河道>管理办法"), ("number", "云政规〔2026〕1号"), ("category", "normativeDocuments"), ("day", "2026-03-02"),
    ("until", "2026-07-01"),
  ]

  private func document(_ name: String, _ value: String) -> [(String, String)] {
    Self.document.map { $0.0 == name ? (name, value) : $0 }
  }

  private func documents(_ desk: CatalogueDesk) async throws -> [NormativeDocument] {
    try await desk.registry.normativeDocuments(of: desk.organ, for: desk.viewer)
  }

  @Test func aDocumentIsEnteredAmendedContinuedAndRepealed() async throws {
    try await CatalogueDesk.with { desk, browser in
      #expect(try await browser.get(Links.documents).text.contains("还没有登记规范性文件。"))
      let entered = try await browser.done(form("document-add"), Self.document)
      #expect(entered.contains("规范性文件已经登记。"))
      #expect(entered.contains("云溪镇&lt;河道&gt;管理办法") && !entered.contains("<河道>"))
      // Its term ends within ninety days of today, 29 May 2026.
      #expect(entered.contains("1 件文件的有效期在 90 天内届满或者已经届满。") && entered.contains("还有 33 天"))
      _ = try await browser.done(
        form("document-add"), document("number", "云政规〔2026〕2号").filter { $0.0 != "until" })
      let entries = try await documents(desk)
      let first = try #require(entries.first { $0.number == "云政规〔2026〕1号" })
      let second = try #require(entries.first { $0.number == "云政规〔2026〕2号" })
      let id = first.id.rawValue

      let amended = try await browser.done(
        form("document-amend", ("id", id)), [("day", "2026-04-01"), ("other", second.id.rawValue)])
      #expect(amended.contains("部分修改") && amended.contains("文件的修改已经登记。"))
      let term = form("document-term", ("id", id))
      #expect(try await browser.refused(term, [("until", "2028-07-01")]).contains("请选择继续有效到什么时候。"))
      let undated = try await browser.refused(term, [("term", "until")])
      #expect(undated.contains("<a href=\"#until\">请填写新的有效期"))
      let shorter = try await browser.refused(term, [("term", "until"), ("until", "2026-06-30")])
      #expect(shorter.contains("<a href=\"#until\">新的有效期应当晚于现在的有效期 2026-07-01。"))
      let longer = try await browser.done(term, [("term", "until"), ("until", "2028-07-01")])
      #expect(longer.contains("2028年7月1日") && !longer.contains("请在届满前评估"))
      #expect(try await browser.done(term, [("term", "open")]).contains("长期"))

      let end = form("document-end", ("id", id))
      #expect(try await browser.refused(end, [("day", "2026-05-01")]).contains("请选择情况。"))
      for (fields, sentence) in [
        ([("kind", "repealed"), ("day", "2026-03-01")], "<a href=\"#day\">日期不能早于制发日期 2026-03-02"),
        ([("kind", "repealed"), ("day", "2027-03-01")], "<a href=\"#day\">日期不能晚于今天"),
        ([("kind", "repealed"), ("day", "2026-05-01"), ("other", id)], "<a href=\"#other\">不能以文件自己替代自己。"),
        ([("kind", "lapsed"), ("day", "2026-05-01"), ("other", "none")], "<a href=\"#other\">规范性文件登记中没有这件文件"),
      ] { #expect(try await browser.refused(end, fields).contains(sentence), "\(sentence)") }
      let ended = try await browser.done(
        end, [("kind", "repealed"), ("day", "2026-05-01"), ("other", second.id.rawValue)])
      #expect(ended.contains("废止</span>") && ended.contains("替代"))
      #expect(!ended.contains(form("document-amend")))
      let again = try await browser.refused(end, [("kind", "lapsed"), ("day", "2026-05-02")])
      #expect(again.contains("这件文件已经废止或者失效"))
      #expect(try await browser.get(Links.document("none")).status == .notFound)
      #expect(try await browser.get(form("document-end", ("id", "none"))).status == .notFound)
    }
  }

  @Test func aDocumentThatCannotBeEnteredIsRefusedAtItsField() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(form("document-add"), Self.document)
      for (name, value, sentence) in [
        ("title", "", "请填写文件名称。"), ("number", "云政规〔2026〕1号", "已经登记，请核对"), ("day", "去年", "请填写制发日期"),
        ("day", "2027-01-01", "日期不能晚于今天"), ("until", "2026-03-01", "日期不能早于制发日期"), ("category", "law", "请选择类别。"),
      ] {
        let changed = name == "number" ? Self.document : document(name, value)
        let fresh = changed.map { $0.0 == "number" && name != "number" ? ("number", "新号") : $0 }
        let sent = name == "day" ? fresh.filter { $0.0 != "until" } : fresh
        let page = try await browser.refused(form("document-add"), sent)
        #expect(page.contains(sentence) && page.contains("<a href=\"#\(name)\">"), "\(name)")
      }
      let unknown = try await browser.refused(
        form("document-add"), document("number", "三号") + [("item", "000/2026-00001")])
      #expect(unknown.contains("<a href=\"#item\">没有找到索引号为“000/2026-00001”的已公开信息"))
      #expect(try await documents(desk).count == 1)
      let item = try await desk.published("云溪镇河道管理办法", in: "statutory/normativeDocuments")
      let number = try #require(try await desk.registry.publicItem(item)).number
      _ = try await browser.done(form("document-add"), document("number", "四号") + [("item", number)])
      #expect(try await documents(desk).first { $0.number == "四号" }?.item == item)
    }
  }

  @Test func figuresOfTableTwoLeadToWhatTheyCount() async throws {
    try await CatalogueDesk.with { desk, browser in
      let blank = try await browser.get(Links.registers)
      #expect(HTMLCheck(blank.text).faults == [])
      #expect(blank.text.contains(">没有登记</a>") && !blank.text.contains(">0</a>"))
      _ = try await browser.done(form("document-add"), document("until", "2026-05-01"))
      _ = try await browser.done(form("document-add"), document("number", "二号").filter { $0.0 != "until" })
      let licences = form("entry-add", ("kind", "licences"))
      _ = try await browser.done(licences, [("span", "2026-03-05"), ("quantity", "7")])
      _ = try await browser.done(licences, [("span", "2026-04"), ("quantity", "12"), ("source", "县系统<月报>")])
      _ = try await browser.done(form("entry-add", ("kind", "penalties")), [("span", "2026-05-06"), ("quantity", "0")])
      let charged = try await browser.done(
        form("entry-add", ("kind", "charges")), [("span", "2026-03"), ("quantity", "1,234.5"), ("source", "财政所")])
      #expect(charged.contains("2026年表二：收费金额 0.12345 万元。") && charged.contains("已经登记"))

      let page = try await browser.get(Links.registers)
      let table = try await desk.registry.publicationFacts(
        of: desk.organ, year: try #require(ReportingYear(2026)), for: desk.viewer
      ).tableTwo
      #expect(table[.licences] == 19 && table[.penalties] == 0 && table[.compulsoryMeasures] == nil)
      #expect(table[.normativeDocuments, .made] == 2 && table[.normativeDocuments, .repealed] == 1)
      #expect(table[.normativeDocuments, .inForce] == 1)
      for figure in [">19</a>", ">0.12345</a>", ">2</a>", ">1</a>", ">没有登记</a>"] {
        #expect(page.text.contains(figure), "\(figure)")
      }
      for (condition, count) in [("made=2026", 2), ("ended=2026", 1), ("on=2026-12-31", 1), ("made=2025", 0)] {
        let list = try await browser.get("\(Links.documents)?category=normativeDocuments&\(condition)")
        #expect(list.text.contains("共 \(count) 件") == (count > 0), "\(condition)")
        #expect(list.text.contains("没有符合条件的文件。") == (count == 0), "\(condition)")
      }
      let entries = try await browser.get("\(Links.registerEntries)?kind=licences&year=2026")
      #expect(HTMLCheck(entries.text).faults == [])
      #expect(entries.text.contains("2026年表二：处理决定数量 19 件。"))
      #expect(entries.text.contains("2026年4月合计") && entries.text.contains("县系统&lt;月报&gt;"))
      let none = try await browser.get("\(Links.registerEntries)?kind=compulsoryMeasures")
      #expect(none.text.contains("2026年没有登记。"))
    }
  }

  @Test func anEntryThatWouldBeCountedTwiceOrIsNoNumberIsRefused() async throws {
    try await CatalogueDesk.with { desk, browser in
      let licences = form("entry-add", ("kind", "licences"))
      _ = try await browser.done(licences, [("span", "2026-03-05"), ("quantity", "7")])
      for (fields, sentence) in [
        ([("span", "2026-03"), ("quantity", "9"), ("source", "月报")], "<a href=\"#span\">与已登记的“2026年3月5日”重复"),
        ([("span", "2026-04"), ("quantity", "9")], "<a href=\"#source\">按月合计登记的，请写明数字的来源。"),
        ([("span", "三月"), ("quantity", "9")], "<a href=\"#span\">请填写日期（2026-03-05）或者月份（2026-03）。"),
        ([("span", "2027-01-01"), ("quantity", "9")], "<a href=\"#span\">日期不能晚于今天"),
        ([("span", "2026-04-01"), ("quantity", "-1")], "<a href=\"#quantity\">数量应当是不小于 0 的整数"),
        ([("span", "2026-04-01"), ("quantity", "")], "<a href=\"#quantity\">数量应当是不小于 0 的整数"),
      ] { #expect(try await browser.refused(licences, fields).contains(sentence), "\(sentence)") }
      let charges = form("entry-add", ("kind", "charges"))
      for amount in ["1.234", "一百", ""] {
        let page = try await browser.refused(charges, [("span", "2026-04-01"), ("quantity", amount)])
        #expect(page.contains("<a href=\"#quantity\">金额应当是最多两位小数的数字"), "\(amount)")
      }
      let negative = try await browser.refused(charges, [("span", "2026-04-01"), ("quantity", "-2")])
      #expect(negative.contains("<a href=\"#quantity\">数量和金额不能为负数。"))
      #expect(try await browser.get(form("entry-add", ("kind", "gifts"))).status == .notFound)
    }
  }

  @Test func anEntryIsCorrectedAndTakenBackWithAReason() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(form("entry-add", ("kind", "licences")), [("span", "2026-03-05"), ("quantity", "7")])
      let entry = try #require(
        try await desk.registry.enforcementEntries(of: desk.organ, for: desk.viewer).first)
      let correct = form("entry-correct", ("kind", "licences"), ("id", entry.id))
      let silent = try await browser.refused(correct, [("quantity", "8")])
      #expect(silent.contains("<a href=\"#reason\">请填写更正理由。"))
      #expect(try await browser.done(correct, [("quantity", "8"), ("reason", "漏登")]).contains("处理决定数量 8 件。"))
      // The form of one register does not reach the entries of another.
      #expect(try await browser.get(form("entry-correct", ("kind", "penalties"), ("id", entry.id))).status == .notFound)
      let withdraw = form("entry-withdraw", ("kind", "licences"), ("id", entry.id))
      #expect(try await browser.refused(withdraw, []).contains("<a href=\"#reason\">请填写撤销理由。"))
      #expect(try await browser.done(withdraw, [("reason", "重复登记")]).contains("2026年没有登记。"))
      #expect(try await browser.get(withdraw).status == .notFound)
    }
  }

  @Test func listsAreExportedAndTheListInForceIsPrinted() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(form("document-add"), document("title", "=公式,\"办法\""))
      let csv = try await browser.get("\(Links.documentsCSV)?state=inForce")
      #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
      #expect(csv.text.contains("\"'=公式,\"\"办法\"\"\",云政规〔2026〕1号,行政规范性文件,2026-03-02,2026-07-01,有效"))
      #expect(try await browser.get("\(Links.documentsCSV)?state=repealed").text.contains("公式") == false)
      for path in [
        Links.documentsXLSX, "\(Links.documentsInForce)?format=xlsx", "\(Links.documentsInForce)?format=docx",
      ] {
        let file = try await browser.get(path)
        #expect(file.status == .ok && file.body.starts(with: Array("PK".utf8)), "\(path)")
      }
      let page = try await browser.get(Links.documentsInForce)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("继续有效的行政规范性文件共 1 件"))
      #expect(try await browser.get("\(Links.documentsInForce)?format=pdf").status == .notFound)
    }
  }

  @Test(
    "Who keeps no registers looks at them and is offered nothing", arguments: [Role.officeHead, .leader, .contributor])
  func looks(_ role: Role) async throws {
    try await CatalogueDesk.with { desk, officer in
      _ = try await officer.done(form("document-add"), Self.document)
      _ = try await officer.done(form("entry-add", ("kind", "licences")), [("span", "2026-03-05"), ("quantity", "7")])
      let browser = try await desk.fixture.worker([role], "kan")
      let document = try #require(try await documents(desk).first)
      for path in [
        Links.registers, Links.documents, Links.document(document.id), "\(Links.registerEntries)?kind=licences",
        Links.documentsInForce,
      ] {
        let page = try await browser.get(path)
        #expect(page.status == .ok, "\(path)")
        #expect(!page.text.contains("\(Links.registers)/do/") && !page.text.contains(Links.importRegisters), "\(path)")
      }
      for path in [form("document-add"), form("entry-add", ("kind", "licences")), Links.registerTemplate] {
        #expect(try await browser.get(path).status == .forbidden, "\(path)")
      }
    }
  }
}
