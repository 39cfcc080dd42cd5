import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 考核 as the desk, an office and a leader find it.
@Suite struct ScorePagesTests {
  /// A town with two offices whose quarter has begun: 水利站 has one item that was taken down.
  private struct Town {
    let desk: CatalogueDesk
    let officer: Browser
    let office: OfficeID
    let other: OfficeID

    static func with(_ work: (Town) async throws -> Void) async throws {
      try await CatalogueDesk.with { desk, browser in
        try await desk.open()
        let office = try await desk.registry.openOffice(
          named: "水利<站>", in: desk.organ, by: .console, at: desk.fixture.now)
        let other = try await desk.registry.openOffice(
          named: "民政办公室", in: desk.organ, by: .console, at: desk.fixture.now)
        try await work(Town(desk: desk, officer: browser, office: office, other: other))
      }
    }

    func install(_ preset: SchemePreset = .townOffices) async throws -> String {
      try await desk.registry.installScheme(
        preset.scheme(year: desk.today.year), scope: .offices, of: desk.organ, by: .console, at: desk.fixture.now)
    }

    func form(_ key: String, _ pairs: (String, String)...) -> String {
      let query = PercentEncoding.query(pairs.map { $0 })
      return "\(Links.officeForm(Links.scores, key))\(query.isEmpty ? "" : "?\(query)")"
    }
  }

  private func page(_ browser: Browser, _ path: String) async throws -> String {
    let answer = try await browser.get(path)
    #expect(answer.status == .ok, "\(path)")
    #expect(HTMLCheck(answer.text).faults == [], "\(path)")
    return answer.text
  }

  @Test func aSchemeIsWrittenCheckedPreviewedAndPutInUse() async throws {
    try await Town.with { town in
      let officer = town.officer
      #expect(try await page(officer, Links.scores).contains("还没有启用考核办法。"))
      #expect(try await page(officer, Links.scoreSchemes).contains("以此为底稿"))
      let edit = "\(Links.editScheme)?preset=town-offices"
      #expect(try await page(officer, edit).contains("名称: 站所（办公室）政府信息公开考核办法"))
      let yaml = SchemePreset.townOffices.yaml(year: 2026)
      func sent(_ path: String, _ fields: [(String, String)]) async throws -> Browser.Answer {
        let token = Browser.token(try await officer.get(Links.account))
        return try await officer.post(path, [(FormToken.field, token)] + fields)
      }
      let faulty = try await sent(
        Links.editScheme, [("yaml", yaml.replacing("满分: 100", with: "满份: 100<b>")), ("scope", "offices")])
      #expect(faulty.status == .unprocessableContent)
      #expect(faulty.text.contains("不认识字段“满份”。") && HTMLCheck(faulty.text).faults == [])
      let preview = try await sent(Links.editScheme, [("yaml", yaml), ("scope", "offices")])
      #expect(preview.status == .ok && HTMLCheck(preview.text).faults == [])
      #expect(preview.text.contains("每季度目标 6 条，每少一条扣 4 分"))
      let installed = try await sent(Links.installScheme, [("yaml", yaml), ("scope", "offices")])
      #expect(installed.status == .seeOther)
      let shown = try await page(officer, installed.headers[.location] ?? "")
      #expect(shown.contains("第 1 版") && shown.contains("退回每次扣 2 分，最多扣 10 分"))

      let id = try #require(try await town.desk.registry.schemes(of: town.desk.organ, for: town.desk.viewer).first).id
      let change = try await sent(
        Links.editScheme,
        [("id", id), ("yaml", yaml.replacing("分值: 25", with: "分值: 20").replacing("满分: 100", with: "满分: 95"))])
      #expect(change.text.contains("对2026年第二季度得分的影响") && change.text.contains("启用第 2 版"))
      let again = try await sent(Links.installScheme, [("id", id), ("yaml", yaml)])
      #expect(again.status == .unprocessableContent && again.text.contains("没有改动，不必另立新版本"))
    }
  }

  @Test func anIndicatorIsChangedInAFormAndWrittenIntoTheScheme() async throws {
    try await Town.with { town in
      let officer = town.officer
      func sent(_ path: String, _ fields: [(String, String)]) async throws -> Browser.Answer {
        let token = Browser.token(try await officer.get(Links.account))
        let answer = try await officer.post(path, [(FormToken.field, token), ("scope", "offices")] + fields)
        #expect(HTMLCheck(answer.text).faults == [], "\(path)")
        return answer
      }
      let yaml = SchemePreset.townOffices.yaml(year: 2026)
      let scheme = try SchemeFile.read(yaml)
      let group = try #require(scheme.groups.first)
      let leaf = try #require(group.all.first { $0.rule?.chinese == "条数" })
      func place(_ key: String) -> String { "\(PercentEncoding.encode(group.key))/\(PercentEncoding.encode(key))/" }
      #expect(
        try await page(officer, "\(Links.editScheme)?preset=town-offices").contains("value=\"\(place(leaf.key))\""))
      let form = try await sent(Links.schemeLeaf, [("yaml", yaml), ("place", place(leaf.key))])
      #expect(form.status == .ok && form.text.contains("修改指标“\(leaf.name)”"))
      #expect(form.text.contains("name=\"条数-目标\"") && form.text.contains("value=\"6\""))

      let fields = [
        ("yaml", yaml), ("place", place(leaf.key)), ("编号", leaf.key), ("名称", "公开<条数>"), ("分值", "40"), ("类型", "条数"),
        ("条数-周期", "每季度"), ("targets-0-0", "水利站"), ("targets-0-1", "3"),
      ]
      let wrong = try await sent(Links.changeSchemeLeaf, fields + [("条数-目标", "八")])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("“目标”应为整数；现在写的是“八”。"))
      #expect(wrong.text.contains("公开&lt;条数&gt;"))
      let written = try await sent(Links.changeSchemeLeaf, fields + [("条数-目标", "8")])
      #expect(written.status == .ok && written.text.contains("名称: 公开&lt;条数&gt;") && written.text.contains("水利站: 3"))
      #expect(written.text.contains("指标已经写入下面的办法内容"))
      // Ten points less: the sum no longer agrees, and says so.
      let less = try await sent(
        Links.changeSchemeLeaf, fields.map { $0.0 == "分值" ? ("分值", "1") : $0 } + [("条数-目标", "8")])
      #expect(less.text.contains("与其他内容还有不一致的地方") && less.text.contains("与满分 100 不一致"))
      let removed = try await sent(Links.changeSchemeLeaf, fields + [("条数-目标", "8"), ("remove", "yes")])
      #expect(!removed.text.contains("编号: \(leaf.key)\n"))
      let unknown = try await sent(Links.schemeLeaf, [("yaml", yaml), ("place", place("无"))])
      #expect(unknown.status == .unprocessableContent && unknown.text.contains("没有这个指标"))
      let fresh = try await sent(Links.schemeLeaf, [("yaml", yaml), ("place", place(""))])
      #expect(fresh.status == .ok && fresh.text.contains("增加指标"))
      // Nothing is in use yet.
      #expect(try await page(officer, Links.scores).contains("还没有启用考核办法。"))
    }
  }

  @Test func anOfficeSeesItsScoreAndWhyAndAppeals() async throws {
    try await Town.with { town in
      let scheme = try await town.install()
      let head = try await town.desk.fixture.worker([.officeHead], "fuze")
      let ranking = try await page(town.officer, Links.scores)
      #expect(ranking.contains("水利&lt;站&gt;") && !ranking.contains("水利<站>") && ranking.contains("数字截至 2026-05-29"))
      // A quarter that is over: nothing was published, 30 points less.
      let pairs = [("scheme", scheme), ("period", "2026-Q1")]
      let address = "\(Links.unitScore(town.office.rawValue))?\(PercentEncoding.query(pairs))"
      let shown = try await page(town.officer, address)
      #expect(shown.contains("<strong>70</strong> 分") && shown.contains("没有公开信息") && shown.contains("<meter"))
      let line = ("line", "数量/2026-Q1")
      let about = [("unit", town.office.rawValue), line]
      let appeal = town.form("score-appeal", pairs[0], pairs[1], about[0], about[1])
      let refused = try await town.officer.refused(appeal, [])
      #expect(refused.contains("请填写申诉理由。"))
      #expect(try await town.officer.done(appeal, [("words", "本季度<没有>职责事项")]).contains("申诉已经提出"))
      #expect(try await town.officer.get(town.form("score-issue", pairs[0], pairs[1])).status == .notFound)
      let issue = town.form("score-issue", pairs[0], pairs[1])
      #expect(try await head.refused(issue, []).contains("还有 1 件申诉没有处理"))
      let id = try #require(
        try await town.desk.registry.scoreAppeals(of: town.desk.organ, for: town.desk.viewer).first
      ).id
      let decide = town.form("score-decide", ("id", id))
      #expect(try await head.refused(decide, [("opinion", "同意")]).contains("请选择处理结果。"))
      let decided = try await head.done(decide, [("granted", "yes"), ("opinion", "同意")])
      #expect(decided.contains("申诉成立") && decided.contains("本季度&lt;没有&gt;职责事项"))
      #expect(try await page(town.officer, address).contains("<strong>100</strong> 分"))
      let issued = try await head.done(issue, [("number", "云政〔2026〕3号")])
      #expect(issued.contains("通报已于 2026-05-29 印发（云政〔2026〕3号）"))
      let mend = town.form("score-mend", pairs[0], pairs[1], ("unit", town.other.rawValue), line)
      #expect(try await town.officer.done(mend, [("state", "mended"), ("words", "已补报")]).contains("已整改"))
    }
  }

  @Test func papersAreShownAndKeptAsWord() async throws {
    try await Town.with { town in
      let scheme = try await town.install()
      let query = PercentEncoding.query([("scheme", scheme), ("period", "2026-Q1"), ("unit", town.office.rawValue)])
      for (paper, words) in [("notice", "存在的问题"), ("mending", "失分原因"), ("zero", "零报送告知书")] {
        let address = "\(Links.scorePaper(paper))?\(query)"
        #expect(try await page(town.officer, address).contains(words), "\(paper)")
        let word = try await town.officer.get("\(address)&format=docx")
        #expect(word.status == .ok && word.body.starts(with: [0x50, 0x4B]), "\(paper)")
      }
      #expect(try await town.officer.get("\(Links.scorePaper("other"))?\(query)").status == .notFound)
    }
  }

  @Test func entriesAreMadeRefusedAndTakenBack() async throws {
    try await Town.with { town in
      _ = try await town.install(.hundred)
      let officer = town.officer
      #expect(try await page(officer, Links.scoreEntries).contains("没有登记的考核事项。"))
      let event = town.form("score-event")
      let fields = [
        ("unit", town.office.rawValue), ("day", "2026-05-01"), ("kind", "通报批评"), ("quantity", "1"), ("words", "县里<通报>"),
      ]
      for (name, value, sentence) in [
        ("kind", "", "请填写情形。"), ("kind", "迟到", "考核办法中没有“迟到”这种情形"), ("day", "2027-01-01", "日期不能晚于今天"),
        ("quantity", "0", "数量应当是不小于 1 的整数"), ("unit", "none", "没有这个被考核单位"),
      ] {
        let typed = fields.map { $0.0 == name ? (name, value) : $0 }
        #expect(try await officer.refused(event, typed).contains(sentence), "\(name) \(value)")
      }
      #expect(try await officer.done(event, fields).contains("县里&lt;通报&gt;"))
      let scheme = try #require(
        try await town.desk.registry.schemes(of: town.desk.organ, for: town.desk.viewer).first
      ).id
      let answer = try await officer.done(
        town.form("score-answer"),
        [
          ("unit", town.office.rawValue), ("indicator", "\(scheme)|2026|机构"), ("result", "yes"), ("words", "文件在案"),
        ])
      #expect(answer.contains("指标“机构”：做到"))
      let entry = try #require(
        try await town.desk.registry.scoreEntries(of: town.desk.organ, for: town.desk.viewer).first
      ).id
      let withdraw = town.form("score-withdraw", ("id", entry))
      #expect(!(try await officer.done(withdraw, [("reason", "登记错了")])).contains("县里&lt;通报&gt;"))
      #expect(try await officer.get(town.form("score-withdraw", ("id", "none"))).status == .notFound)
    }
  }
}
