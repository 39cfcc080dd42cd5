import Disclosure

/// 演示目录: an invented 标准目录 of the town; it keeps the county's numbers, so there are gaps.
enum DemoCatalogueRows {
  static let title = "云溪镇政府信息主动公开基本目录"

  /// Code, 一级事项, 二级事项, 要素, 依据, 时限.
  private static let lines: [(String, String, String, String, String, String)] = [
    ("22", "公共资源交易", "工程建设项目招标公告", "项目名称、招标条件、投标人资格、评标办法", "《招标投标法实施条例》", "按规定时限"),
    ("23", "公共资源交易", "中标结果", "中标人、中标金额、公示期", "《招标投标法实施条例》", "自信息形成或者变更之日起5个工作日内"),
    ("31", "社会救助", "最低生活保障", "申请条件、材料、办理流程、救助标准", "《社会救助暂行办法》", "自信息形成或者变更之日起20个工作日内"),
    ("32", "社会救助", "特困人员供养", "供养标准、审批结果", "《社会救助暂行办法》", "每季度"),
    ("33", "社会救助", "临时救助", "救助对象、标准、救助金额", "《社会救助暂行办法》", "每季度"),
    ("34", "社会救助", "救助资金支出", "各项救助的人次和金额", "《社会救助暂行办法》", "每年"),
    ("41", "养老服务", "高龄津贴", "发放对象、标准、申领方式", "《老年人权益保障法》", "自信息形成或者变更之日起20个工作日内"),
    ("42", "养老服务", "养老服务设施", "设施名称、地址、联系方式", "《老年人权益保障法》", "每年"),
    ("51", "公共法律服务", "法律援助和人民调解", "服务范围、地点、联系方式", "《法律援助法》", "每半年"),
    ("61", "财政预决算", "部门预算", "收支总表、“三公”经费预算", "《预算法》", "自信息形成或者变更之日起20日内"),
    ("62", "财政预决算", "部门决算", "收支决算、“三公”经费决算", "《预算法》", "自信息形成或者变更之日起20日内"),
    ("71", "就业创业", "就业援助和岗位信息", "招聘岗位、公益性岗位、补贴申领", "《就业促进法》", "每季度"),
    ("81", "社会保险", "城乡居民养老保险", "缴费档次、待遇标准、办理地点", "《社会保险法》", "每年"),
    ("91", "公共文化服务", "文化设施开放", "开放时间、服务项目", "《公共文化服务保障法》", "每半年"),
    ("92", "公共文化服务", "文化活动", "时间、地点、内容", "《公共文化服务保障法》", "每季度"),
    ("101", "安全生产", "隐患排查治理", "隐患名称、整改责任人、整改结果", "《安全生产法》", "每季度"),
    ("102", "安全生产", "安全生产检查", "检查计划、检查结果", "《安全生产法》", "每半年"),
    ("111", "救灾", "救灾款物发放", "来源、数量、发放对象", "《自然灾害救助条例》", "自信息形成或者变更之日起10个工作日内"),
    ("112", "救灾", "防灾减灾知识和应急避险场所", "场所名称、地址、容纳人数", "《自然灾害救助条例》", "每年"),
    ("121", "涉农补贴", "耕地地力保护补贴", "补贴面积、标准、公示", "《农业法》", "每年"),
    ("122", "涉农补贴", "农机购置补贴", "补贴范围、申领程序、结果", "《农业机械化促进法》", "每半年"),
    ("131", "农村危房改造", "改造对象", "对象、标准、补助金额", "农村危房改造补助资金管理办法", "每半年"),
    ("141", "扶贫", "帮扶项目和资金", "项目名称、资金来源、实施进度", "《乡村振兴促进法》", "每半年"),
    ("151", "农田水利", "小型水利工程管护", "工程名称、管护责任人", "《农田水利条例》", "每年"),
    ("152", "宅基地", "宅基地审批结果", "申请户数、批准户数", "《土地管理法》", "每季度"),
    ("161", "征地补偿", "征收土地公告和补偿标准", "范围、用途、补偿标准", "《土地管理法》", "自信息形成或者变更之日起10个工作日内"),
    ("171", "国有土地上房屋征收", "征收决定和补偿方案", "征收范围、补偿方案", "《国有土地上房屋征收与补偿条例》", "及时公开"),
    ("181", "义务教育", "招生范围", "学区划分、招生计划", "《义务教育法》", "每年"),
    ("191", "城市综合执法", "执法结果", "处罚决定、执法依据", "《行政处罚法》", "自信息形成或者变更之日起7个工作日内"),
    ("201", "户籍管理", "户口登记办事指南", "条件、材料、程序", "《户口登记条例》", "长期公开"),
  ]

  /// 情况说明 of periods in which nothing arose; the rest is left to do.
  static let explained: [(RowCode, UpdateCycle, [Int], String)] = [
    ("32", .quarter, [1, 2, 3], "没有新增和退出的特困供养人员。"), ("33", .quarter, [1, 2], "没有发生临时救助。"),
    ("92", .quarter, [1, 2], "没有组织全镇性文化活动。"),
    ("101", .quarter, [1, 2], "隐患排查没有发现应当挂牌督办的隐患。"), ("91", .halfYear, [1], "开放时间和服务项目没有变化。"),
    ("141", .halfYear, [1], "没有新安排的帮扶项目。"),
  ]

  /// Words of titles by which a row is told, where its matter is not named.
  static let told: [(String, RowCode)] = [("结果", "23"), ("活动", "92"), ("农机", "122"), ("救灾", "111")]

  /// What the town has nothing to do with, by their codes.
  static let notInvolved: [(RowCode, String)] = [
    ("171", "本镇辖区内没有国有土地上房屋征收项目。"), ("181", "义务教育招生由县教育局统一组织和公开。"), ("191", "本镇没有承接城市综合执法职权。"),
    ("201", "户籍业务由清河县公安局云溪派出所办理和公开。"),
  ]

  static let rows: [CatalogueRow] = lines.map { code, heading, matter, elements, basis, limit in
    let isList = ["32", "33", "131"].contains(code)
    return CatalogueRow(
      code: RowCode(code), heading: heading, matter: matter, elements: elements, basis: basis,
      limit: PublicationLimit(limit), publisher: "云溪镇人民政府",
      channels: isList ? [.website, .noticeBoard] : [.website, .readingPoint], audience: .everybody,
      manners: [.proactive], tiers: isList ? [.town, .village] : [.town])
  }

  /// Which rows the contents of a column answer, and how often it is to be brought up to date.
  static let columns: [(ColumnID, Set<RowCode>, UpdateCycle?)] = [
    ("fields/publicResources", ["22", "23"], nil), ("fields/socialAssistance", ["31", "32", "33", "34"], nil),
    ("fields/elderlyCare", ["41", "42"], nil), ("fields/legalServices", ["51"], .quarter),
    ("fields/budgets", ["61", "62"], nil), ("fields/employment", ["71"], .quarter),
    ("fields/socialInsurance", ["81"], nil), ("fields/culture", ["91", "92"], .month),
    ("fields/workSafety", ["101", "102"], .quarter), ("fields/disasterRelief", ["111", "112"], nil),
    ("fields/farmSubsidies", ["121", "122"], .quarter), ("fields/unsafeHousing", ["131"], .month),
    ("fields/povertyRelief", ["141"], .halfYear), ("statutory/townIrrigation", ["151"], .halfYear),
    ("statutory/townHomesteads", ["152"], nil), ("statutory/townLandAcquisition", ["161"], nil),
  ]

  /// 停用: what a town has no use for.
  static let closed: [ColumnID] = [
    "statutory/townHouseAcquisition", "statutory/recruitment", "statutory/otherStatutory",
    "statutory/townFundRaising",
  ]
}
