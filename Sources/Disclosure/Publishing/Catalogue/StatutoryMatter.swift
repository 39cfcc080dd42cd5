/// 法定主动公开事项: what 《条例》第二十条 and 第二十一条 name, in their own words. The raw value is the key of files.
package enum StatutoryMatter: String, CaseIterable, Hashable, Sendable {
  // 第二十条, fifteen items in their order.
  case normativeDocuments, organization, plans, statistics, licensing, enforcement, budgets, charges, procurement
  case projects, welfarePolicies, emergencies, supervision, recruitment, otherStatutory
  // 第二十一条: 设区的市级、县级人民政府及其部门.
  case municipalWorks, publicServices, publicGoodWorks, landAcquisition, houseAcquisition, publicOrder, socialAssistance
  // 第二十一条: 乡（镇）人民政府.
  case townAgriculture, townIrrigation, townLandTransfer, townHomesteads, townLandAcquisition, townHouseAcquisition
  case townFundRaising, townSocialAssistance

  package static let article20: [StatutoryMatter] = [
    .normativeDocuments, .organization, .plans, .statistics, .licensing, .enforcement, .budgets, .charges,
    .procurement, .projects, .welfarePolicies, .emergencies, .supervision, .recruitment, .otherStatutory,
  ]
  package static let article21County: [StatutoryMatter] = [
    .municipalWorks, .publicServices, .publicGoodWorks, .landAcquisition, .houseAcquisition, .publicOrder,
    .socialAssistance,
  ]
  package static let article21Town: [StatutoryMatter] = [
    .townAgriculture, .townIrrigation, .townLandTransfer, .townHomesteads, .townLandAcquisition,
    .townHouseAcquisition, .townFundRaising, .townSocialAssistance,
  ]

  /// What an organ of this level has to publish. 第二十一条 names cities with districts, counties, their departments and towns, and
  /// nobody else; a street office is the branch of a county government and no town.
  package static func applying(to level: OrganLevel) -> [StatutoryMatter] {
    switch level {
    case .town: article20 + article21Town
    case .countyDepartment, .county, .cityDepartment, .city: article20 + article21County
    case .street, .provinceDepartment, .province, .ministry: article20
    }
  }

  /// 《条例》第二十条第（一）项 … 《条例》第二十一条.
  package var article: String {
    guard let index = Self.article20.firstIndex(of: self) else { return "《条例》第二十一条" }
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"]
    return "《条例》第二十条第（\(numerals[index])）项"
  }

  /// The words of the Regulation.
  package var words: String {
    switch self {
    case .normativeDocuments: "行政法规、规章和规范性文件"
    case .organization: "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"
    case .plans: "国民经济和社会发展规划、专项规划、区域规划及相关政策"
    case .statistics: "国民经济和社会发展统计信息"
    case .licensing: "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"
    case .enforcement: "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定"
    case .budgets: "财政预算、决算信息"
    case .charges: "行政事业性收费项目及其依据、标准"
    case .procurement: "政府集中采购项目的目录、标准及实施情况"
    case .projects: "重大建设项目的批准和实施情况"
    case .welfarePolicies: "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"
    case .emergencies: "突发公共事件的应急预案、预警信息及应对情况"
    case .supervision: "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"
    case .recruitment: "公务员招考的职位、名额、报考条件等事项以及录用结果"
    case .otherStatutory: "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"
    case .municipalWorks: "市政建设"
    case .publicServices: "公共服务"
    case .publicGoodWorks: "公益事业"
    case .landAcquisition, .townLandAcquisition: "土地征收"
    case .houseAcquisition, .townHouseAcquisition: "房屋征收"
    case .publicOrder: "治安管理"
    case .socialAssistance, .townSocialAssistance: "社会救助"
    case .townAgriculture: "贯彻落实农业农村政策"
    case .townIrrigation: "农田水利工程建设运营"
    case .townLandTransfer: "农村土地承包经营权流转"
    case .townHomesteads: "宅基地使用情况审核"
    case .townFundRaising: "筹资筹劳"
    }
  }

  /// As a column is usually called; the words themselves where they are short.
  package var columnName: String {
    switch self {
    case .normativeDocuments: "规范性文件"
    case .organization: "机构职能"
    case .plans: "规划计划"
    case .statistics: "统计信息"
    case .licensing: "行政许可和管理服务"
    case .enforcement: "行政处罚和行政强制"
    case .budgets: "财政预决算"
    case .charges: "行政事业性收费"
    case .procurement: "政府集中采购"
    case .projects: "重大建设项目"
    case .welfarePolicies: "民生政策及实施"
    case .emergencies: "应急管理"
    case .supervision: "监督检查"
    case .recruitment: "公务员招考"
    case .otherStatutory: "其他法定信息"
    case .townAgriculture: "农业农村政策落实"
    case .townIrrigation: "农田水利"
    case .townLandTransfer: "土地承包经营权流转"
    case .townHomesteads: "宅基地审核"
    default: words
    }
  }
}
