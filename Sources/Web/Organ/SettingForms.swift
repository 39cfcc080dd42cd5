import Disclosure
import Documents
import Registry

/// 单位设置, each from a day on.
enum SettingForms {
  static func form(_ key: String) -> OrganForm? {
    switch key {
    case "setting-contact": contact
    case "setting-numbers": numbers
    case "setting-reconsideration": body("行政复议机关", \.reconsideration) { .reconsideration($0) }
    case "setting-court": body("管辖法院", \.court) { .court($0) }
    case "setting-ladder": LadderForm.form
    case "setting-scopedLadders": ScopedLadderForms.setting
    case "setting-scopedLadders-end": ScopedLadderForms.ending
    case "setting-payment": payment
    case "setting-inspection": InspectionForm.form
    case "setting-reportDeadline": reportDeadline
    case "setting-redoCounting": redoCounting
    default: nil
    }
  }

  static func since(_ opened: OpenedOrgan) -> Field {
    Field("since", "从哪天起", .day, hint: "此前办理的仍按原来的设置。", value: opened.today.description, isShort: true)
  }

  static func settings(_ opened: OpenedOrgan) async throws -> OrganSettings {
    try await opened.registry.settings(of: opened.organ.id, on: opened.today)
  }

  static func save(_ setting: OrganSetting, _ input: OrganInput) async throws {
    try await input.registry.changeSetting(
      setting, since: input.day("since", "开始日期"), of: input.organ, by: input.by, expecting: input.version,
      at: input.now)
  }

  private static let contact = OrganForm(
    title: "修改工作机构联系方式", permission: .manageSettings, button: "保存联系方式",
    hint: "在公开指南和各种文书中公布（《条例》第十二条）。", back: Links.settings,
    fields: { opened in
      let now = try await settings(opened).contact
      return [
        Field("office", "工作机构名称", value: now?.office ?? ""), Field("address", "办公地址", value: now?.address ?? ""),
        Field("hours", "办公时间", hint: "如“工作日 8:30—12:00，14:30—17:30”。", value: now?.hours ?? ""),
        Field("phone", "联系电话", .telephone, value: now?.phone ?? ""),
        Field("fax", "传真", .telephone, value: now?.fax ?? "", isOptional: true),
        Field("online", "互联网联系方式", hint: "电子邮箱或者网址。", value: now?.online ?? "", isOptional: true),
        Field("postcode", "邮政编码", value: now?.postcode ?? "", isOptional: true, isShort: true), since(opened),
      ]
    },
    perform: { input in
      let contact = DisclosureContact(
        office: try input.text("office", "工作机构名称"), address: try input.text("address", "办公地址"),
        hours: try input.text("hours", "办公时间"), phone: try input.text("phone", "联系电话"), fax: input["fax"],
        online: input["online"], postcode: input["postcode"])
      try await save(.contact(contact), input)
    })

  private static let reportDeadline = OrganForm(
    title: "修改年度报告发布期限", permission: .manageSettings, button: "保存期限",
    hint: "《条例》第四十九条没有写明乡镇、街道的日期，以县里的通知为准。部门为次年1月31日，县级以上地方政府为次年3月31日，不用设置。", back: Links.settings,
    fields: { opened in
      let now = try await settings(opened).reportDeadline
      return [
        Field("month", "月", .number, hint: "次年的月份。", value: String(now?.month ?? 1), isShort: true),
        Field("day", "日", .number, value: String(now?.day ?? 31), isShort: true), since(opened),
      ]
    },
    perform: { input in
      let month = try input.number("month", "月", in: 1...12)
      guard let day = MonthDay(month, try input.number("day", "日", in: 1...31)) else {
        throw OrganFaults("day", "\(month) 月没有这一天，请更正。")
      }
      try await save(.reportDeadline(day), input)
    })

  private static let redoCounting = OrganForm(
    title: "修改重新答复的统计口径", permission: .manageSettings, button: "保存统计口径",
    hint: "复议决定、判决责令重新答复的，年度报告格式没有写明是否再计入表三。没有上级要求的，按标准口径不计；起用日期以后收到的决定、判决按新的口径，已经发布的年度不重新统计。",
    back: Links.settings,
    fields: { opened in
      let now = try await settings(opened).redoCounting
      return [
        Field(
          "counting", "统计口径", .radios(RedoCounting.allCases.map { Choice($0.rawValue, $0.chinese) }),
          value: now.rawValue), since(opened),
      ]
    },
    perform: { input in
      guard let counting = RedoCounting(rawValue: input["counting"]) else {
        throw OrganFaults("counting", "请选择统计口径。")
      }
      try await save(.redoCounting(counting), input)
    })

  private static func body(
    _ label: String, _ place: any KeyPath<OrganSettings, RemedyBody?> & Sendable,
    _ setting: @escaping @Sendable (RemedyBody) -> OrganSetting
  ) -> OrganForm {
    OrganForm(
      title: "修改\(label)", permission: .manageSettings, button: "保存\(label)", hint: "写入每份答复的救济途径。",
      back: Links.settings,
      fields: { opened in
        let now = try await settings(opened)[keyPath: place]
        return [
          Field("name", "名称", value: now?.name ?? ""),
          Field("address", "地址", value: now?.address ?? "", isOptional: true),
          since(opened),
        ]
      },
      perform: { input in
        try await save(setting(RemedyBody(name: try input.text("name", "名称"), address: input["address"])), input)
      })
  }

  private static let payment = OrganForm(
    title: "修改信息处理费缴纳方式", permission: .manageSettings, button: "保存缴纳方式",
    hint: "写入收费通知书，可以在每份通知书上再改。", back: Links.settings,
    fields: { opened in
      let now = try await settings(opened).payment
      return [Field("text", "缴纳方式", .lines(3), hint: "写明在哪里缴、怎么缴、凭什么缴。", value: now), since(opened)]
    },
    perform: { input in try await save(.payment(input.text("text", "缴纳方式")), input) })

  private static let numbers = OrganForm(
    title: "修改编号样式", permission: .manageSettings, button: "保存编号样式",
    hint: "{年}和{序号}分别表示年份和顺序号；{序号4} 表示不足 4 位的以 0 补足。", back: Links.settings,
    fields: { opened in
      let now = try await settings(opened).numbers
      let fields = NumberSeries.allCases.map { series in
        Field(
          series.rawValue, "\(series.words)样式", hint: "如“\(series.example)”。", value: now[series.rawValue]?.text ?? "",
          isOptional: true, autocomplete: "off")
      }
      return fields + [since(opened)]
    },
    perform: { input in
      var styles = try await settings(input.opened).numbers
      for series in NumberSeries.allCases {
        guard input.form.has(series.rawValue) else {
          styles[series.rawValue] = nil
          continue
        }
        do throws(NumberTemplateFault) {
          styles[series.rawValue] = try NumberTemplate(input[series.rawValue])
        } catch { throw OrganFaults(series.rawValue, error.sentence) }
      }
      try await save(.numbers(styles), input)
    })
}

extension NumberSeries {
  var words: String {
    switch self {
    case .request: "申请编号"
    case .reply: "答复文号"
    case .item: "索引号"
    }
  }

  var example: String {
    switch self {
    case .request: NumberTemplate.request.text
    case .reply: "云政公开〔{年}〕{序号}号"
    case .item: "113300000000000000/{年}-{序号5}"
    }
  }
}
