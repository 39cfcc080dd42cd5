import Disclosure

extension StaffRoster {
  /// Reads a roster from a spreadsheet, whole or not at all: with any fault, every fault is thrown at once.
  package init(_ workbook: SourceWorkbook) throws(RosterFaults) {
    var reader = StaffRosterReader()
    reader.read(workbook)
    guard reader.faults.isEmpty else { throw RosterFaults(faults: reader.faults) }
    self = reader.roster
  }
}

/// Reads the three sheets one after the other.
private struct StaffRosterReader {
  var roster = StaffRoster()
  var faults: [RosterFault] = []
  private var organRows: [String: Int] = [:]
  private var officeRows: [String: Int] = [:]
  /// 账号, or 机构 and 姓名 where there is none → the place in `roster.people`.
  private var people: [String: Int] = [:]

  mutating func read(_ workbook: SourceWorkbook) {
    for sheet in StaffSheet.allCases {
      guard let source = workbook.sheets.first(where: { $0.name.withoutSpace == sheet.name }) else {
        let hint = workbook.hiddenSheets.contains(sheet.name) ? "这张表被隐藏了，请取消隐藏。" : "没有内容也要保留这张表。"
        faults.append(RosterFault(sheet: sheet.name, message: "没有找到这张表。\(hint)"))
        continue
      }
      guard let table = StaffTable(sheet, in: source, faults: &faults) else { continue }
      for row in table.rows { read(StaffRow(row, of: table)) }
    }
  }

  private mutating func read(_ row: StaffRow) {
    var row = row
    switch row.sheet {
    case .organs: readOrgan(&row)
    case .offices: readOffice(&row)
    case .people: readPerson(&row)
    }
    faults += row.faults
  }

  private mutating func readOrgan(_ row: inout StaffRow) {
    let (name, level, parent) = (row.required(.organName), row.required(.level), row.text(.parent))
    guard let name, let level else { return }
    guard let known = OrganLevel.allCases.first(where: { $0.chinese == level || $0.rawValue == level }) else {
      return row.note(.level, "“\(level)”不是层级，应为：\(StaffColumn.level.choices.joined(separator: "、"))。")
    }
    if let earlier = organRows.updateValue(row.number, forKey: name) {
      return row.note(.organName, "“\(name)”与第 \(earlier) 行重复。")
    }
    if parent == name { return row.note(.parent, "上级机构不能是本机构自己。") }
    roster.organs.append(StaffRoster.Organ(row: row.number, name: name, level: known, parent: parent))
  }

  private mutating func readOffice(_ row: inout StaffRow) {
    let (organ, name) = (row.required(.officeOrgan), row.required(.officeName))
    guard let organ, let name else { return }
    if let earlier = officeRows.updateValue(row.number, forKey: "\(organ)\n\(name)") {
      return row.note(.officeName, "“\(name)”与第 \(earlier) 行重复。")
    }
    roster.offices.append(StaffRoster.Office(row: row.number, organ: organ, name: name))
  }

  private mutating func readPerson(_ row: inout StaffRow) {
    let (name, organ) = (row.required(.personName), row.required(.personOrgan))
    let roles = self.roles(&row)
    guard let name, let organ, let roles else { return }
    let account = row.text(.account)?.lowercased()
    let post = StaffRoster.Post(
      row: row.number, office: row.text(.personOffice), title: row.text(.title) ?? "工作人员")
    let key = account ?? "\(organ)\n\(name)"
    guard let place = people[key] else {
      people[key] = roster.people.count
      roster.people.append(
        StaffRoster.Person(
          row: row.number, organ: organ, name: name, account: account, phone: row.text(.phone),
          email: row.text(.email), posts: [post], roles: roles))
      return check(roles, &row)
    }
    let known = roster.people[place]
    guard known.name == name, known.organ == organ else {
      return row.note(.account, "“\(account ?? "")”在第 \(known.row) 行已属于“\(known.name)”，一个账号只能属于一个人。")
    }
    if known.posts.contains(where: { $0.office == post.office && $0.title == post.title }) {
      return row.note(.personName, "“\(name)”的这一职务与第 \(known.row) 行重复。同名的两个人请分别填写账号。")
    }
    roster.people[place].posts.append(post)
    roster.people[place].roles.formUnion(roles)
    check(roster.people[place].roles, &row)
  }

  private func check(_ roles: Set<Role>, _ row: inout StaffRow) {
    guard !Role.mayBeHeldTogether(roles) else { return }
    row.note(.roles, "系统管理员、安全管理员、审计管理员（三员）必须由不同的人担任，也不得兼任其他角色。")
  }

  /// Nil when one of them is unknown.
  private func roles(_ row: inout StaffRow) -> Set<Role>? {
    guard let text = row.text(.roles) else { return [] }
    var roles: Set<Role> = []
    for word in text.split(whereSeparator: { "、，,；;/ ".contains($0) }).map(\.trimmed) where !word.isEmpty {
      guard let role = Role.allCases.first(where: { $0.chinese == word || $0.rawValue == word }) else {
        row.note(.roles, "“\(word)”不是角色，应为：\(StaffColumn.roles.choices.joined(separator: "、"))。")
        return nil
      }
      roles.insert(role)
    }
    return roles
  }
}
