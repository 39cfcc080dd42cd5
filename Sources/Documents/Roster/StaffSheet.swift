import Disclosure

/// 名册的工作表.
package enum StaffSheet: CaseIterable, Sendable {
  case organs, offices, people

  package var name: String {
    switch self {
    case .organs: "机构"
    case .offices: "科室"
    case .people: "人员"
    }
  }

  package var columns: [StaffColumn] {
    switch self {
    case .organs: [.organName, .level, .parent]
    case .offices: [.officeOrgan, .officeName]
    case .people: [.personName, .personOrgan, .personOffice, .title, .roles, .account, .phone, .email]
    }
  }

  /// What the sheet is for, in the template's 说明 sheet.
  var explanation: String {
    switch self {
    case .organs: "每个机关一行。系统中已有的机关不必再列。"
    case .offices: "每个科室、站所一行，按此顺序显示。"
    case .people: "每人每个职务一行；同一人有几个职务的，各行填写同一账号，角色填在其中一行即可。"
    }
  }
}

/// 名册的列, found by its header wherever it stands.
package enum StaffColumn: CaseIterable, Sendable {
  case organName, level, parent
  case officeOrgan, officeName
  case personName, personOrgan, personOffice, title, roles, account, phone, email

  /// The header as the template writes it.
  package var title: String {
    switch self {
    case .organName: "机构名称"
    case .level: "层级"
    case .parent: "上级机构"
    case .officeOrgan, .personOrgan: "所属机构"
    case .officeName: "科室名称"
    case .personName: "姓名"
    case .personOffice: "科室"
    case .title: "职务"
    case .roles: "角色"
    case .account: "账号"
    case .phone: "手机"
    case .email: "电子邮箱"
    }
  }

  /// Whether a sheet without this column, or a row with nothing in it, is complete.
  var mayBeBlank: Bool {
    switch self {
    case .parent, .personOffice, .title, .roles, .account, .phone, .email: true
    default: false
    }
  }

  /// The choices of a drop-down list; none where anything may be written.
  var choices: [String] {
    switch self {
    case .level: OrganLevel.allCases.map(\.chinese)
    case .roles: Role.allCases.map(\.chinese)
    default: []
    }
  }

  /// One sentence for the 说明 sheet and the comment on the header.
  var explanation: String {
    switch self {
    case .organName: "机关全称，如“清河县云溪镇人民政府”，不得重复。"
    case .level: "从下拉列表选择。"
    case .parent: "上级机关的全称；没有的留空。"
    case .officeOrgan, .personOrgan: "机关全称，与“机构”表或者系统中的名称一致。"
    case .officeName: "同一机关内不得重复。"
    case .personName: "真实姓名。"
    case .personOffice: "与“科室”表或者系统中的名称一致；领导等不在科室的留空。"
    case .title: "如“主任”“副镇长”；留空按“工作人员”登记。"
    case .roles: "可填几个，用顿号隔开。系统管理员、安全管理员、审计管理员不能兼任，也不能有其他角色。"
    case .account: "登录用的账号：2 至 32 个小写字母、数字、点、下划线、连字符，至少有一个字母。不登录的留空。"
    case .phone: "密封保存，只用于工作联系。"
    case .email: "密封保存，用于接收提醒。"
    }
  }
}
