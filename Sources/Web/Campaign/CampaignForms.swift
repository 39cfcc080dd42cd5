import Disclosure
import Documents
import Registry

/// 年度报告收集的表单, by their keys in the address.
enum CampaignForms {
  static let shelf = OfficeFormShelf(
    base: Links.campaign, permission: .viewCampaign, crumb: Crumb("年度报告收集", Links.campaign), body: .report,
    kept: ["id", "year", "county"], stream: { .campaign($0.county, $0.campaignYear) },
    form: { CampaignOfficeForms.form($0) ?? CampaignReportForms.form($0) })

  static let place = OfficeForm.place { (refusal: CampaignRefusal) in
    switch refusal {
    case .openedAlready, .yearNotEnded, .formOfAnotherYear: "asked"
    case .dueBeforeEnd: "departments"
    case .noUnits, .unitTwice: "units"
    case .errors, .otherYear, .otherOrgan: "files"
    case .incomplete: "reason"
    case .noSuchCampaign, .noSuchUnit, .unitHasReported, .nothingToReturn, .nothingCounted: ""
    }
  }
}

extension OfficeInput {
  /// Whose campaign the address names.
  var county: OrganID { query.has("county") ? OrganID(query["county"]) : organ }
  var campaignYear: Int { Int(query["year"]) ?? 0 }
  var unit: CampaignUnitID { CampaignUnitID(id) }

  func campaignBoard() async throws -> CampaignBoard {
    let board = try await registry.campaignBoard(of: organ, campaignYear, for: viewed.viewer, today: today)
    guard let board else { throw PageRefusal.notFound }
    return board
  }
}

/// What the office that collects does.
enum CampaignOfficeForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "campaign-open": opening
    case "campaign-due": changingDue
    case "campaign-units": listing
    case "campaign-remove": removing
    case "campaign-return": returning
    case "campaign-take": taking
    default: nil
    }
  }

  private static let toBoard: @Sendable (OfficeInput) -> String = { input in
    let asked = Int(input["asked"]).map { String($0) } ?? input.query["year"]
    return input.viewed.address(Links.campaign, asked.isEmpty ? [] : [("year", asked)])
  }

  static let toUnit: @Sendable (OfficeInput) -> String = { input in
    let county = input.query.has("county") ? [("county", input.query["county"])] : []
    return input.viewed.address(
      Links.campaignUnit, [("year", input.query["year"]), ("id", input.id)] + county)
  }

  private static let unitsHint = "每行一个，写成“单位,别名,层级”，别名和层级可以不写；第一行也可以是表头。例如：红石乡人民政府,红石乡,乡镇"

  private static let opening = OfficeForm(
    title: "开始年度报告收集", permission: .runCampaign, button: "开始收集", done: "收集已经开始，各单位的待办中随即有提醒。", back: toBoard,
    fields: { input in
      let year = input.today.year - 1
      let due = CampaignDue(year: year)
      let beneath = try await beneath(input).map(\.name)
      let known = beneath.isEmpty ? "本系统中没有下级机关" : "本系统中的 \(beneath.count) 个下级机关自动列入"
      return [
        Field("asked", "年度", .number, value: String(year), isShort: true),
        Field(
          "departments", "部门的期限", .day, hint: "县级以上政府部门为1月31日（《条例》第四十九条）。",
          value: due?.departments.description ?? "", isShort: true),
        Field(
          "towns", "乡镇、街道的期限", .day, hint: "《条例》没有规定，由本级主管部门确定。", value: due?.towns.description ?? "", isShort: true),
        Field("own", "本机关的报告", .radios([Choice("1", "本机关也是应报送单位"), Choice("0", "本机关不报送")]), value: "1"),
        Field("units", "其他应报送单位", .lines(6), hint: "\(known)；不在本系统的写在这里。\(unitsHint)", isOptional: true),
      ]
    }, place: CampaignForms.place,
    perform: { input in
      let year = try input.count("asked", "年度", least: 2021)
      let own = input["own"] == "1" ? [input.viewed.organ] : []
      let listed = (own + (try await beneath(input))).map {
        NewCampaignUnit(name: $0.name, level: $0.level, organ: $0.id)
      }
      try await input.registry.openCampaign(
        year, due: try due(input, year), units: listed + (try typed(input)), of: input.organ, by: input.by,
        at: input.now)
    })

  /// The open organs beneath, as the tree stands.
  private static func beneath(_ input: OfficeInput) async throws -> [Organ] {
    try await input.registry.organs().filter { input.viewed.viewer.beneath.contains($0.id) && $0.closed == nil }
  }

  private static func due(_ input: OfficeInput, _ year: Int) throws -> CampaignDue {
    let due = CampaignDue(
      year: year, departments: try input.day("departments", "部门的期限"), towns: try input.day("towns", "乡镇、街道的期限"))
    guard let due else { throw CaseFaults("asked", "年度不正确，请核对。") }
    return due
  }

  /// Units as typed, read by the reader of rosters.
  private static func typed(_ input: OfficeInput) throws -> [NewCampaignUnit] {
    guard input.form.has("units") else { return [] }
    let text = input["units"].replacing("，", with: ",")
    let head = text.hasPrefix("单位,") || text == "单位" ? "" : "单位,别名,层级\n"
    do throws(Unreadable) {
      return try Roster(csv: head + text).units.map {
        NewCampaignUnit(name: $0.name, aliases: $0.aliases, level: $0.level)
      }
    } catch { throw CaseFaults("units", error.reason) }
  }

  private static let changingDue = OfficeForm(
    title: "变更上报期限", permission: .runCampaign, button: "变更期限", done: "上报期限已经变更。", back: toBoard,
    fields: { input in
      let due = try await input.campaignBoard().campaign.due
      return [
        Field("departments", "部门的期限", .day, value: due.departments.description, isShort: true),
        Field("towns", "乡镇、街道的期限", .day, value: due.towns.description, isShort: true),
      ]
    }, place: CampaignForms.place,
    perform: { input in
      try await input.registry.changeCampaignDue(
        try due(input, input.campaignYear), of: input.campaignYear, in: input.organ, expecting: input.version,
        by: input.by, at: input.now)
    })

  private static let listing = OfficeForm(
    title: "增列应报送单位", permission: .runCampaign, button: "列入名单", done: "单位已经列入名单。", back: toBoard,
    fields: { input in
      let listed = Set(try await input.campaignBoard().lines.compactMap(\.unit.organ))
      let others = try await beneath(input).filter { !listed.contains($0.id) }
      let choices = others.map { Choice($0.id.rawValue, $0.name) }
      return (choices.isEmpty ? [] : [Field("organs", "本系统中的下级机关", .ticks(choices), isOptional: true)]) + [
        Field("units", "不在本系统的单位", .lines(6), hint: unitsHint, isOptional: true)
      ]
    }, place: CampaignForms.place,
    perform: { input in
      let chosen = Set(input.form.all("organs"))
      let organs = try await beneath(input).filter { chosen.contains($0.id.rawValue) }
        .map { NewCampaignUnit(name: $0.name, level: $0.level, organ: $0.id) }
      let units = organs + (try typed(input))
      guard !units.isEmpty else { throw CaseFaults("units", "请写明要增列的单位。") }
      try await input.registry.listUnits(
        units, of: input.campaignYear, in: input.organ, expecting: input.version, by: input.by, at: input.now)
    })

  private static let removing = OfficeForm(
    title: "移出应报送单位", permission: .runCampaign, button: "移出名单", done: "单位已经移出名单。", isDanger: true, back: toBoard,
    above: { input in FactList([("单位", "\(try await line(input).unit.name)")]).markup }, place: CampaignForms.place,
    perform: { input in
      try await input.registry.removeUnit(
        input.unit, of: input.campaignYear, in: input.organ, expecting: input.version, by: input.by, at: input.now)
    })

  private static let returning = OfficeForm(
    title: "退回报告", permission: .runCampaign, button: "退回报告", done: "报告已经退回，单位的待办中随即有提醒。", back: toUnit,
    above: { input in FactList([("单位", "\(try await line(input).unit.name)")]).markup },
    fields: { _ in [Field("reason", "退回理由", .lines(3), hint: "写明哪里不对、怎样更正；单位可以看到。")] },
    place: CampaignForms.place,
    perform: { input in
      try await input.registry.returnReport(
        of: input.unit, input.campaignYear, reason: try input.short("reason", "退回理由"), in: input.organ,
        expecting: input.version, by: input.by, at: input.now)
    })

  private static let taking = OfficeForm(
    title: "确定合计", permission: .runCampaign, button: "确定合计", done: "合计已经确定，此后的更正会在报送情况中标出。", back: toBoard,
    above: { input in
      let board = try await input.campaignBoard()
      let counted = board.lines.count { $0.standing.counted != nil }
      return FactList([("应报送", "\(board.lines.count) 个单位"), ("计入", "\(counted) 个单位")]).markup
    },
    fields: { input in
      let isComplete = try await input.campaignBoard().lines.allSatisfy { $0.standing.counted != nil }
      return isComplete ? [] : [Field("reason", "先行确定的理由", .lines(2), hint: "还有单位没有计入，合计会注明“未完成”。")]
    }, place: CampaignForms.place,
    perform: { input in
      try await input.registry.takeTotal(
        of: input.campaignYear, reason: try input.optionalShort("reason", "理由"), in: input.organ,
        expecting: input.version, by: input.by, at: input.now)
    })

  private static func line(_ input: OfficeInput) async throws -> CampaignBoard.Line {
    guard let line = try await input.campaignBoard().lines.first(where: { $0.unit.id == input.unit }) else {
      throw PageRefusal.notFound
    }
    return line
  }
}

/// 报送和登记报告: a file, read in a process of its own and checked before it is taken.
enum CampaignReportForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "campaign-own": own
    case "campaign-submit":
      report(
        "报送年度报告", .submitToCampaign, "报送报告", "报告已经报送，核对没有错误。", .unitFile, hint: "报告有错误的不能报送，页面会逐条写明，更正后重新选择文件。")
    case "campaign-file":
      report(
        "登记收到的报告", .runCampaign, "登记报告", "报告已经登记；核对有错误的不计入合计，请退回单位更正。", .officeFile,
        hint: "用于不在本系统的单位，或者单位以其他方式报来的文件。")
    default: nil
    }
  }

  /// The unit's own report, as it was published from this system.
  private static let own = OfficeForm(
    title: "报送本单位发布的报告", permission: .submitToCampaign, button: "报送报告", done: "报告已经报送，核对没有错误。",
    hint: "报送的是本系统中已经发布的最新一版，不用再上传文件。", back: CampaignOfficeForms.toUnit,
    above: { input in
      _ = try await reports(input)
      guard let report = try await published(input) else {
        return Notice(.amber, "<p>本单位这一年度的报告还没有在本系统发布。可以先发布，或者以文件报送。</p>").markup
      }
      return FactList([
        ("报告", "\(report.report.title ?? "")"), ("版本", "第 \(report.edition) 版，\(report.published.chinese)"),
      ]).markup
    },
    fields: { _ in [explanation] }, place: CampaignForms.place,
    perform: { input in
      _ = try await reports(input)
      guard let report = try await published(input) else {
        throw CaseFaults("", "本单位这一年度的报告还没有发布，请先发布，或者以文件报送。")
      }
      try await input.registry.submitReport(
        report.report, origin: .register, explanation: try input.optionalShort("explanation", "说明"), for: input.unit,
        of: input.campaignYear, in: input.county, by: input.by, at: input.now)
    })

  private static let explanation = Field(
    "explanation", "与上年结转不符的说明", .lines(2), hint: "只在机构改革、上年报告更正等原因造成上年结转不符时填写。", isOptional: true)

  private static func published(_ input: OfficeInput) async throws -> PublishedReport? {
    guard let year = ReportingYear(input.campaignYear) else { return nil }
    return try await input.registry.publishedReports(of: input.organ, year).last
  }

  private static func report(
    _ title: String, _ permission: OfficeAction, _ button: String, _ done: String, _ origin: SubmissionOrigin,
    hint: String
  ) -> OfficeForm {
    OfficeForm(
      title: title, permission: permission, button: button, done: done, hint: hint, takesFiles: true,
      back: CampaignOfficeForms.toUnit,
      above: { input in
        let reports = try await reports(input)
        return FactList([
          ("单位", "\(reports.unit.name)"), ("年度", "\(reports.campaign.year)年度"),
          ("期限", "\(reports.standing.due.chineseWithWeekday)"),
        ]).markup
      },
      fields: { _ in GivenReport.fields + [explanation] }, place: CampaignForms.place,
      perform: { input in
        _ = try await reports(input)
        let reading = try await GivenReport(input).reading
        try await input.registry.submitReport(
          reading.report, notes: reading.notes, origin: origin,
          explanation: try input.optionalShort("explanation", "说明"), for: input.unit, of: input.campaignYear,
          in: input.county, by: input.by, at: input.now)
      })
  }

  /// - Throws: `PageRefusal.notFound` for a unit that is not the person's to report for.
  private static func reports(_ input: OfficeInput) async throws -> UnitReports {
    let found = try await input.registry.unitReports(
      input.unit, of: input.campaignYear, in: input.county, for: input.viewed.viewer, today: input.today)
    guard let found else { throw PageRefusal.notFound }
    return found
  }
}
