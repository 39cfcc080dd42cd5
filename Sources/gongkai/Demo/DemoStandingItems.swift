import Disclosure

extension DemoItem {
  /// What stands in the columns of the catalogue beside the items that are on their way.
  static let standing = [
    kept(
      318, .general, "annualReports", .report, "云溪镇人民政府上年度政府信息公开工作年度报告",
      "本报告由云溪镇人民政府按照《政府信息公开条例》编制，分六个部分公开。"),
    kept(8, .service, "statutory/licensing", .circular, "关于调整便民服务中心窗口设置的通知", "社会救助和社会保险窗口合并办理，取号机同步更新。"),
    kept(205, .general, "rules", .scheme, "云溪镇政府信息公开保密审查制度", "公开政府信息以前，由科室提出意见，办公室审查，分管领导批准。"),
    kept(
      199, .statistics, "statutory/plans", .scheme, "云溪镇国土空间规划说明", "规划范围为全镇 11 个村，划定耕地保护红线和村庄建设边界。"),
    kept(
      192, .statistics, "statutory/statistics", .circular, "云溪镇上年度经济和社会发展统计公报",
      "全镇常住人口 2.6 万人，粮食总产量 1.9 万吨，农村居民人均可支配收入增长 6.1%。"),
    kept(
      186, .service, "statutory/licensing", .guide, "云溪镇便民服务中心办事指南目录", "目录列出 42 个事项的办理条件、材料、时限和窗口，按季度核对。"),
    kept(
      178, .safety, "statutory/enforcement", .list, "云溪镇行政处罚和行政强制事项清单", "清单列出本镇承接的 19 项执法职权及其依据和程序。"),
    kept(
      171, .finance, "statutory/charges", .list, "云溪镇行政事业性收费目录", "本镇实施的行政事业性收费 2 项，收费标准按省定标准执行。"),
    kept(
      166, .building, "statutory/projects", .circular, "云溪镇集镇污水处理站建设进展", "主体工程完成，管网铺设 8.4 公里，设备正在调试。"),
    kept(
      152, .welfare, "statutory/welfarePolicies", .circular, "云溪镇医疗救助政策实施情况", "上半年资助参加居民医保 1326 人，直接救助 214 人次。"),
    kept(
      147, .safety, "statutory/supervision", .circular, "云溪镇上半年食品安全监督检查情况", "检查学校食堂、集贸市场和餐饮店 63 家次，发现问题 17 处，已经整改。"),
    kept(
      140, .agriculture, "statutory/townAgriculture", .circular, "云溪镇高标准农田建设项目公示", "项目建设规模 3200 亩，涉及柳湾村、青冈村，工期一年。"),
    kept(
      126, .land, "statutory/townLandTransfer", .circular, "云溪镇土地承包经营权流转情况", "全镇流转土地 7840 亩，其中流转给合作社 5120 亩。"),
    kept(
      119, .land, "statutory/townLandAcquisition", .circular, "云溪镇征收土地补偿标准", "执行县人民政府公布的区片综合地价，青苗补偿另行计算。"),
    kept(112, .land, "statutory/townHomesteads", .publicity, "云溪镇第二季度宅基地审批结果", "受理申请 21 件，批准 18 件。"),
    kept(
      97, .justice, "statutory/normativeDocuments", .decision, "云溪镇农村生活垃圾管理办法", "为改善村容村貌，规范生活垃圾的分类、收集和运输，制定本办法。"),
    kept(
      82, .statistics, "fields/employment", .circular, "云溪镇秋季招聘会岗位信息", "22 家用人单位提供岗位 386 个，在便民服务中心现场招聘。"),
    kept(
      78, .service, "fields/socialInsurance", .guide, "城乡居民养老保险缴费办事指南", "缴费档次分为 200 元至 6000 元，可以在村服务站办理。"),
    kept(
      70, .general, "fields/culture", .circular, "云溪镇综合文化站开放时间和服务项目", "每天 8:30 至 20:00 开放，设阅览室、书画室、健身室。"),
    kept(
      64, .safety, "fields/disasterRelief", .list, "云溪镇应急避险场所名录", "全镇有应急避险场所 13 处，可以容纳 4200 人。", late: 45),
    kept(
      58, .agriculture, "fields/povertyRelief", .circular, "云溪镇衔接推进乡村振兴补助资金项目计划", "安排项目 6 个，资金 318 万元，名单和进度按季公开。"),
    kept(
      45, .welfare, "fields/socialAssistance", .circular, "云溪镇第三季度临时救助情况", "救助 37 户次，支出 8.6 万元。"),
    kept(41, .welfare, "fields/elderlyCare", .list, "云溪镇养老服务设施名录", "全镇有敬老院 1 处、村级幸福院 7 处。"),
    kept(
      33, .safety, "fields/workSafety", .circular, "云溪镇第三季度隐患排查治理情况", "排查隐患 46 处，整改 44 处，其余 2 处限期整改。"),
    kept(
      24, .finance, "fields/budgets", .budget, "云溪镇本年度预算调整说明", "调增农林水支出 62 万元，经镇人民代表大会主席团审查。"),
    kept(
      20, .finance, "fields/publicResources", .publicity, "云溪镇集镇道路修复工程中标结果公示", "中标金额 148.6 万元，公示期 3 天。"),
  ]

  /// - Parameter late: So many days it was formed before, when not two.
  private static func kept(
    _ daysAgo: Int, _ office: DemoOfficeName, _ column: ColumnID, _ genre: Genre, _ title: String, _ body: String,
    late: Int = 2
  ) -> DemoItem {
    var item = DemoItem(
      daysAgo: daysAgo, office: office, column: column, genre: genre, title: title, body: body)
    item.daysFormedBefore = late
    return item
  }
}
