/// 标准栏目: the columns with which an organ begins, by its level; every one may be renamed, moved and closed.
package enum StandardColumns {
  /// The statutory parts (国办公开办函〔2019〕61号), under 法定主动公开内容 a column for each item of the Regulation, and, for those
  /// who serve the public at the grass roots, the usual fields.
  package static func columns(for level: OrganLevel) -> [Column] {
    var columns = ColumnDoor.allCases.enumerated().map { index, door in
      Column(
        id: ColumnID(door.rawValue), name: door.chinese, order: index + 1, door: door, cycle: cycle(of: door))
    }
    let matters = StatutoryMatter.applying(to: level)
    let fields = fields(of: level)
    // A field of the same name says more about the same matter: one column serves both.
    let separate = matters.filter { matter in !fields.contains { $0.matter == matter } }
    columns += separate.enumerated().map { index, matter in
      statutory("statutory/\(matter.rawValue)", matter.columnName, index + 1, matter)
    }
    guard !fields.isEmpty else { return columns }
    columns.append(
      Column(
        id: fieldsID, name: "重点领域信息公开", parent: statutoryID, order: separate.count + 1, door: .statutory))
    columns += fields.enumerated().map { index, field in
      Column(
        id: ColumnID("fields/\(field.code)"), name: field.name, parent: fieldsID, order: index + 1, door: .statutory,
        matter: field.matter)
    }
    columns.append(
      Column(
        id: notInvolvedID, name: "未涉及领域事项说明", parent: statutoryID, order: separate.count + 2, door: .statutory,
        cycle: .year))
    return columns
  }

  package static let statutoryID = ColumnID(ColumnDoor.statutory.rawValue)
  package static let fieldsID: ColumnID = "fields"
  /// 未涉及领域事项说明: the page that says which rows of the catalogue do not occur here.
  package static let notInvolvedID: ColumnID = "notInvolved"

  private struct Field {
    let code: String
    let name: String
    var matter: StatutoryMatter?
  }

  private static func fields(of level: OrganLevel) -> [Field] {
    switch level {
    case .town: townFields
    case .street: townFields.map { Field(code: $0.code, name: $0.name) }
    default: []
    }
  }

  /// As a town of Anhui lists them (practice.md §4); which of them apply is the county's to say.
  private static let townFields = [
    Field(code: "publicResources", name: "公共资源交易"),
    Field(code: "socialAssistance", name: "社会救助", matter: .townSocialAssistance),
    Field(code: "elderlyCare", name: "养老服务"), Field(code: "legalServices", name: "公共法律服务"),
    Field(code: "budgets", name: "财政预决算", matter: .budgets), Field(code: "employment", name: "就业创业"),
    Field(code: "socialInsurance", name: "社会保险"), Field(code: "culture", name: "公共文化服务"),
    Field(code: "workSafety", name: "安全生产"), Field(code: "disasterRelief", name: "救灾"),
    Field(code: "farmSubsidies", name: "涉农补贴"), Field(code: "unsafeHousing", name: "农村危房改造"),
    Field(code: "povertyRelief", name: "扶贫"),
  ]

  private static func statutory(_ id: String, _ name: String, _ order: Int, _ matter: StatutoryMatter) -> Column {
    Column(
      id: ColumnID(id), name: name, parent: statutoryID, order: order, door: .statutory, matter: matter,
      content: matter == .normativeDocuments ? .policies : .other)
  }

  /// 指南 and 目录 are to be kept up to date (第十二条), the report comes once a year (第四十九条); rules and the entrance for
  /// applications change when there is a reason.
  private static func cycle(of door: ColumnDoor) -> UpdateCycle? {
    door == .guide || door == .annualReports ? .year : nil
  }
}
