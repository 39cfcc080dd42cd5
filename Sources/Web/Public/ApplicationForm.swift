import Disclosure
import Documents
import Registry

/// 申请表: the elements of an application (《条例》第二十九条第二款) as they were typed, and what is wrong with them.
struct ApplicationForm {
  let form: FormValues
  /// Those that take applications; asked for where there are several.
  let organs: [Organ]
  private(set) var files = ApplicationFiles.none

  init(form: FormValues, organs: [Organ]) {
    (self.form, self.organs) = (form, organs)
    let sent = form[ApplicationForm.tokenField]
    token = ApplicationForm.isOurs(sent) ? sent : RandomBytes.identifier()
  }

  /// With the files that were chosen.
  init(_ visit: Visit, organs: [Organ]) throws {
    self.init(form: visit.form, organs: organs)
    files = try ApplicationFiles(visit, token: token)
  }

  static let tokenField = "submission"

  /// 提交标识: made with the empty form and kept to the end, so that a form sent twice files once.
  let token: String

  private static func isOurs(_ sent: String) -> Bool {
    sent.utf8.count == 32 && sent.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  var isTokenSent: Bool { token == form[ApplicationForm.tokenField] }

  /// 受理机关.
  var organ: Organ? { organs.count == 1 ? organs.first : organs.first { $0.id.rawValue == form["organ"] } }
  var applicant: ApplicantKind? { ApplicationChoices.applicant(form["kind"]) }
  var way: ApplicationChoices.Way? { ApplicationChoices.Way(rawValue: form["way"]) }
  private var isPerson: Bool { applicant == .naturalPerson }

  /// Fields that hold one text of the application each, under its own name.
  static let texts: [CaseDetail] = CaseDetail.application.filter { $0 != .supplyForm }

  static let names = ["organ", "kind"] + texts.map(\.rawValue) + ["medium", "way"]

  var details: CaseDetails {
    var details = CaseDetails()
    for detail in ApplicationForm.texts { details[detail] = form[detail.rawValue] }
    details[.supplyForm] = [form["medium"], form["way"]].filter { !$0.isEmpty }.joined(separator: "，")
    return details
  }

  // MARK: - What is wrong

  var faults: [FieldFault] {
    whoFaults + identityFaults + contactFaults + otherFaults + whatFaults + howFaults + files.faults
  }

  private func missing(_ field: String, _ sentence: String) -> [FieldFault] {
    form.has(field) ? [] : [FieldFault(field, sentence)]
  }

  private var whoFaults: [FieldFault] {
    var faults: [FieldFault] = []
    if organ == nil { faults.append(FieldFault("organ", "请选择向哪个机关申请。")) }
    if applicant == nil { faults.append(FieldFault("kind", "请选择申请人的类型。")) }
    faults += missing("applicantName", "请填写申请人的姓名或者名称。")
    if let applicant, applicant != .naturalPerson { faults += missing("contactName", "请填写联系人的姓名。") }
    return faults
  }

  private var identityFaults: [FieldFault] {
    let (kind, number) = (form["identityKind"], form["identityNumber"])
    var faults: [FieldFault] = []
    let allowed = isPerson ? ApplicationChoices.personal : ApplicationChoices.organizational
    if !(ApplicationChoices.personal + ApplicationChoices.organizational).contains(kind) {
      faults.append(FieldFault("identityKind", "请选择证件的类型。"))
    } else if applicant != nil, !allowed.contains(kind) {
      faults.append(
        FieldFault(
          "identityKind", isPerson ? "自然人请选择身份证件的类型。" : "法人或者其他组织请选择统一社会信用代码或者登记证书。"))
    }
    let count = number.unicodeScalars.count
    if number.isEmpty {
      faults.append(FieldFault("identityNumber", "请填写证件号码。"))
    } else if kind == ApplicationChoices.citizenCard || kind == ApplicationChoices.creditCode, count != 18 {
      faults.append(FieldFault("identityNumber", "\(kind)应为 18 位，现在填了 \(count) 位，请核对。"))
    }
    return faults
  }

  private var contactFaults: [FieldFault] {
    let (phone, email) = (form["contactPhone"], form["contactEmail"])
    if phone.isEmpty, email.isEmpty, !form.has("address") {
      return [FieldFault("contactPhone", "请至少填写电话、电子邮箱、通信地址中的一项，否则无法与您联系。")]
    }
    var faults: [FieldFault] = []
    if !phone.isEmpty, phone.unicodeScalars.count(where: { $0.properties.numericType != nil }) < 7 {
      faults.append(FieldFault("contactPhone", "联系电话至少有 7 位数字，请核对。"))
    }
    if !email.isEmpty, !ApplicationForm.isAddress(email) {
      faults.append(FieldFault("contactEmail", "电子邮箱的写法不对，应当像 name@example.cn。"))
    }
    return faults
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = parts.first, let host = parts.last else { return false }
    return !name.isEmpty && host.contains(".") && !text.contains { $0.isWhitespace }
  }

  private var otherFaults: [FieldFault] {
    form.has("coApplicants") && !form.has("representative")
      ? [FieldFault("representative", "几个人共同申请的，请填写推选的代表人。")] : []
  }

  private var whatFaults: [FieldFault] {
    form.has("informationTitle") || form.has("description")
      ? [] : [FieldFault("informationTitle", "请写明需要什么信息：名称，或者内容描述，至少填写一项。")]
  }

  private var howFaults: [FieldFault] {
    var faults: [FieldFault] = []
    if !ApplicationChoices.media.contains(form["medium"]) { faults.append(FieldFault("medium", "请选择信息的形式。")) }
    switch way {
    case nil: faults.append(FieldFault("way", "请选择获取信息的途径。"))
    case .post where !form.has("address"): faults.append(FieldFault("address", "选择了邮寄，请填写通信地址。"))
    case .email where !form.has("contactEmail"):
      faults.append(FieldFault("contactEmail", "选择了电子邮件，请填写电子邮箱。"))
    case .email where form["medium"] == "纸质文件":
      faults.append(FieldFault("way", "纸质文件不能用电子邮件发送，请改选电子文件，或者改选其他途径。"))
    default: break
    }
    return faults
  }
}
