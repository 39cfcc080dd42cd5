import Disclosure
import Documents

/// 定期公开的信息: what an office publishes again and again, as the town had it on the county's website before.
struct DemoSeries: Sendable {
  enum Rhythm: Sendable { case month, quarter }

  let column: ColumnID
  let office: DemoOfficeName
  let genre: Genre
  let rhythm: Rhythm
  /// With 〈期〉 for the period; in the body 〈一〉〈二〉〈三〉 for figures.
  let title: String
  let body: String
  /// 停更: nothing came for so many days, so that its column is stale.
  var silentDays = 0

  static let all = [
    DemoSeries(
      column: "fields/budgets", office: .finance, genre: .budget, rhythm: .month, title: "云溪镇〈期〉财政收支情况",
      body: "一般公共预算收入 〈一〉 万元，支出 〈二〉 万元，其中农林水支出 〈三〉 万元。"),
    DemoSeries(
      column: "fields/socialAssistance", office: .welfare, genre: .publicity, rhythm: .month,
      title: "云溪镇〈期〉最低生活保障资金发放情况", body: "本期发放农村最低生活保障金 〈一〉 户次，合计 〈二〉 元；新纳入 〈三〉 户，均已在各村公开栏公示。"),
    DemoSeries(
      column: "fields/elderlyCare", office: .welfare, genre: .publicity, rhythm: .month, title: "云溪镇〈期〉高龄津贴发放情况",
      body: "本期发放高龄津贴 〈一〉 人次，合计 〈二〉 元。年满 80 周岁尚未申领的，可以到镇便民服务中心办理。"),
    DemoSeries(
      column: "fields/farmSubsidies", office: .agriculture, genre: .publicity, rhythm: .month,
      title: "云溪镇〈期〉惠农补贴资金拨付情况",
      body: "| 项目 | 户数 | 金额（元） |\n|---|---|---|\n| 耕地地力保护补贴 | 〈一〉 | 〈二〉 |\n| 农机购置补贴 | 〈三〉 | 由县级直接拨付 |"),
    DemoSeries(
      column: "fields/workSafety", office: .safety, genre: .bulletin, rhythm: .month, title: "云溪镇〈期〉安全生产检查情况",
      body: "本期检查企业和经营场所 〈一〉 家，发现隐患 〈二〉 处，已整改 〈三〉 处，其余限期整改。"),
    DemoSeries(
      column: "fields/employment", office: .welfare, genre: .notice, rhythm: .month, title: "云溪镇〈期〉用工信息",
      body: "本期登记用工单位 〈一〉 家，提供岗位 〈二〉 个，以缝纫、食品加工和建筑为主，可以到镇便民服务中心查询。"),
    DemoSeries(
      column: "fields/culture", office: .general, genre: .notice, rhythm: .month, title: "云溪镇综合文化站〈期〉活动安排",
      body: "图书阅览室每日开放。本期安排送戏下乡 〈一〉 场、农技讲座 〈三〉 次，时间和地点在各村公开栏另行通知。", silentDays: 260),
    DemoSeries(
      column: "fields/publicResources", office: .finance, genre: .publicity, rhythm: .month,
      title: "云溪镇〈期〉小型工程交易结果", body: "本期完成小型工程交易 〈一〉 项，成交金额 〈二〉 元，平均下浮 〈三〉 个百分点。"),
    DemoSeries(
      column: "statutory/townHomesteads", office: .land, genre: .publicity, rhythm: .month, title: "云溪镇〈期〉宅基地审批情况",
      body: "本期受理宅基地申请 〈一〉 件，批准 〈三〉 件，批准的名单和面积在各村公开栏公示。"),
    DemoSeries(
      column: "statutory/supervision", office: .safety, genre: .bulletin, rhythm: .month, title: "云溪镇〈期〉食品摊点巡查情况",
      body: "本期巡查农村集体聚餐 〈一〉 次、食品摊点 〈二〉 个，发现并纠正问题 〈三〉 处。"),
    DemoSeries(
      column: "statutory/townAgriculture", office: .agriculture, genre: .news, rhythm: .month, title: "云溪镇〈期〉农事提示",
      body: "本期重点：查看墒情，做好水稻和油菜的田间管理。病虫害测报点 〈三〉 处，有疑问的请向农业农村办公室咨询。"),
    DemoSeries(
      column: "statutory/townIrrigation", office: .water, genre: .statistics, rhythm: .month,
      title: "云溪镇〈期〉小型水库蓄水情况", body: "全镇小型水库蓄水 〈二〉 万立方米，山塘蓄水 〈一〉 万立方米，泵站运行 〈三〉 台次。"),
    DemoSeries(
      column: "statutory/licensing", office: .service, genre: .statistics, rhythm: .month, title: "云溪镇便民服务中心〈期〉办件情况",
      body: "本期受理事项 〈二〉 件，当场办结 〈一〉 件，承诺办结的均在期限内办结。"),
    DemoSeries(
      column: "fields/legalServices", office: .justice, genre: .statistics, rhythm: .month, title: "云溪镇〈期〉人民调解工作情况",
      body: "本期受理纠纷 〈一〉 件，调解成功 〈三〉 件，以相邻关系和土地承包为主。"),
    DemoSeries(
      column: "statutory/statistics", office: .statistics, genre: .statistics, rhythm: .quarter,
      title: "云溪镇〈期〉主要经济指标", body: "规模以上工业企业 〈三〉 家，完成产值 〈二〉 万元；粮食播种面积 〈一〉 亩。"),
    DemoSeries(
      column: "statutory/procurement", office: .finance, genre: .list, rhythm: .quarter, title: "云溪镇〈期〉政府采购情况",
      body: "本期采购 〈三〉 项，金额 〈二〉 元，均在县公共资源交易平台进行。"),
    DemoSeries(
      column: "statutory/projects", office: .building, genre: .bulletin, rhythm: .quarter, title: "云溪镇〈期〉村道建设进度",
      body: "本期完成村道硬化 〈三〉 公里，累计完成投资 〈二〉 万元，在建项目 〈一〉 个。"),
    DemoSeries(
      column: "fields/unsafeHousing", office: .building, genre: .publicity, rhythm: .quarter,
      title: "云溪镇〈期〉农村危房改造情况", body: "本期竣工 〈三〉 户，拨付补助 〈二〉 元，对象和金额在各村公开栏公示。", silentDays: 420),
    DemoSeries(
      column: "fields/disasterRelief", office: .welfare, genre: .publicity, rhythm: .quarter, title: "云溪镇〈期〉救灾资金使用情况",
      body: "本期发放救灾资金 〈二〉 元，救助 〈一〉 人次；物资储备点 〈三〉 处，清点情况良好。"),
    DemoSeries(
      column: "fields/socialInsurance", office: .welfare, genre: .statistics, rhythm: .quarter, title: "云溪镇〈期〉城乡居民参保情况",
      body: "基本养老保险参保 〈二〉 人，基本医疗保险参保 〈一〉 人，新办理社会保障卡 〈三〉 张。"),
  ]
}
