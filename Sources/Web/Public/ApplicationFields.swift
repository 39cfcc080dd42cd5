import Disclosure
import Documents
import Registry

/// 申请表的填写项, in short sections, each with why it is asked.
extension ApplicationForm {
  /// All sections, with what was typed and what is wrong.
  func sections(_ faults: [FieldFault]) -> Markup {
    var markup: Markup = "<input type=\"hidden\" name=\"\(ApplicationForm.tokenField)\" value=\"\(token)\"/>\n"
    for section in [who, contact, others, what, how, attached] {
      var fields = Markup()
      fields.append(section.fields) { $0.filled(from: form, faults: faults).markup }
      markup += """
        <fieldset class="group"><legend>\(section.title)</legend><p class="hint">\(section.why)</p>
        \(section.before)\(fields)</fieldset>

        """
    }
    return markup
  }

  private struct Section {
    let title: String
    let why: String
    let fields: [Field]
    /// Above the fields.
    var before: Markup = ""
  }

  private var who: Section {
    var fields: [Field] = []
    if organs.count > 1 {
      let choices = [Choice("", "请选择")] + organs.map { Choice($0.id.rawValue, $0.name) }
      fields.append(Field("organ", "向哪个机关申请", .select(choices), hint: "信息由哪个机关制作或者保存，就向哪个机关申请。"))
    }
    let cards =
      [Choice("", "请选择")] + (ApplicationChoices.personal + ApplicationChoices.organizational).map { Choice($0, $0) }
    fields += [
      Field("kind", "申请人类型", .radios(ApplicationChoices.applicants)),
      Field("applicantName", "姓名或者名称", hint: "与证件上的一致。", autocomplete: "name"),
      Field("identityKind", "证件类型", .select(cards)),
      Field("identityNumber", "证件号码", autocomplete: "off"),
    ]
    return Section(
      title: "一、您是谁", why: "《政府信息公开条例》第二十九条要求申请写明申请人的姓名或者名称、身份证明。只用于办理这件申请，不对外公开。", fields: fields)
  }

  private var contact: Section {
    Section(
      title: "怎么与您联系", why: "用来与您确认收到申请、送达答复。电话、电子邮箱、通信地址至少填写一项。",
      fields: [
        Field("contactName", "联系人", hint: "申请人是单位的必须填写，自然人不填。", isShort: true),
        Field("contactPhone", "联系电话", .telephone, isOptional: true, isShort: true, autocomplete: "tel"),
        Field("contactEmail", "电子邮箱", .email, isOptional: true, autocomplete: "email"),
        Field("address", "通信地址", isOptional: true, autocomplete: "street-address"),
        Field("postcode", "邮政编码", isOptional: true, isShort: true, autocomplete: "postal-code"),
      ])
  }

  private var others: Section {
    Section(
      title: "共同申请和代理", why: "几个人一起申请，或者请人代办的，在这里写明；没有的不填。",
      fields: [
        Field("coApplicants", "共同申请人", .lines(2), hint: "每人一行：姓名、证件号码。", isOptional: true),
        Field("representative", "代表人", hint: "单位的法定代表人或者负责人；共同申请的，推选的代表人。", isOptional: true),
        Field("agent", "代理人", .lines(2), hint: "姓名、证件号码、联系电话。授权委托书可以作为附件提交，也可以寄送或者送到受理机关。", isOptional: true),
      ])
  }

  private var what: Section {
    Section(
      title: "二、要什么", why: "写得越具体，找得越准、答复越快。名称和内容描述至少填写一项；不需要说明用途。",
      fields: [
        Field("informationTitle", "信息的名称", hint: "如“2025年农村公路养护资金安排表”。", isOptional: true),
        Field("informationNumber", "文号", hint: "知道的请填写，如“云政发〔2025〕3号”。", isOptional: true),
        Field(
          "description", "内容描述", .lines(5), hint: "时间、地点、事项等特征，便于查找。一件申请最好只写一类信息。", isOptional: true),
      ])
  }

  private var how: Section {
    Section(
      title: "三、怎么收", why: "受理机关按您要求的形式和途径提供；可能损坏原件或者成本过高的，可以改用其他适当形式（《政府信息公开条例》第四十条）。",
      fields: [
        Field("medium", "信息的形式", .radios(ApplicationChoices.media.map { Choice($0, $0) })),
        Field(
          "way", "获取信息的途径",
          .radios(
            ApplicationChoices.Way.allCases.map { way in
              let hint: String? =
                switch way {
                case .post: "需要填写通信地址。"
                case .email: "需要填写电子邮箱。"
                case .pickUp, .onSite: nil
                }
              return Choice(way.rawValue, way.rawValue, hint: hint)
            })),
      ])
  }

  private var attached: Section {
    Section(
      title: "四、附件",
      why:
        "可以不附。最多 \(ApplicationFiles.most) 个，每个不超过 \(ApplicationFiles.largest / 1_000_000) MB，合计不超过 \(FormLimits.application.body / 1_000_000) MB。收到后先检查类型和病毒，通过的才会打开。",
      fields: ApplicationFiles.inputs.map { input in
        Field(
          input.field, input.label, .file(isMany: true), hint: "\(input.hint)可以是\(UploadKind.acceptedInWords)。",
          isOptional: true)
      }, before: "\(files.hiddenFields)\(files.list)")
  }

  // MARK: - 核对

  /// What was typed, in the words of the form.
  var facts: [(String, Markup)] {
    var facts: [(String, Markup)] = []
    if let organ { facts.append(("受理机关", "\(organ.name)")) }
    if let applicant { facts.append(("申请人类型", "\(applicant.label)")) }
    for detail in CaseDetail.application {
      guard let text = details[detail] else { continue }
      var lines = Markup()
      lines.append(text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()) { index, line in
        index == 0 ? "\(line)" : "<br/>\(line)"
      }
      facts.append((detail.chinese, lines))
    }
    return facts + files.facts
  }

  /// Everything once more, to be sent on from the check page.
  var hiddenFields: Markup {
    var fields: Markup = "<input type=\"hidden\" name=\"\(ApplicationForm.tokenField)\" value=\"\(token)\"/>\n"
    fields.append(ApplicationForm.names.filter { form.has($0) }) { name in
      "<input type=\"hidden\" name=\"\(name)\" value=\"\(form[name])\"/>\n"
    }
    return "\(fields)\(files.hiddenFields)"
  }
}
