import Disclosure

/// 演示事项: what is asked for, and of which office; all invented.
struct DemoMatter: Hashable, Sendable {
  let title: String
  let description: String
  let office: DemoOfficeName

  private init(_ office: DemoOfficeName, _ title: String, _ description: String) {
    (self.office, self.title, self.description) = (office, title, description)
  }

  static let all: [DemoMatter] = [
    DemoMatter(.land, "石桥村二组土地征收补偿安置方案", "申请公开石桥村二组集体土地征收补偿安置方案及批准文件，包括补偿标准和面积。"),
    DemoMatter(.agriculture, "柳湾村土地流转合同备案表", "柳湾村2023年以来在镇里备案的土地流转合同的份数、面积、承租方和流转期限。"),
    DemoMatter(.land, "青冈村宅基地审批结果", "青冈村2022年以来批准的宅基地名单、面积和审批日期，不需要个人证件号码。"),
    DemoMatter(.welfare, "东坪村低保对象评议公示材料", "东坪村上一年度最低生活保障对象民主评议的公示材料。"),
    DemoMatter(.water, "云溪河河道治理工程招标文件", "云溪河东坪段河道治理工程的招标公告、中标通知书和合同金额。"),
    DemoMatter(.building, "村道硬化项目资金安排", "石桥村至柳湾村公路硬化项目的立项批复、资金来源和竣工验收意见。"),
    DemoMatter(.finance, "惠农补贴资金发放明细", "上一年度耕地地力保护补贴在各村的发放户数、面积和总金额。"),
    DemoMatter(.agriculture, "高标准农田建设项目实施方案", "本镇高标准农田建设项目的实施方案、建设地点和监理单位。"),
    DemoMatter(.water, "农田水利设施管护经费使用情况", "近两年农田水利设施管护经费的下达文件和各村使用情况。"),
    DemoMatter(.welfare, "临时救助标准和审批程序", "本镇临时救助的标准、申请材料和审批程序的文件。"),
    DemoMatter(.building, "自建房安全隐患排查结果", "集镇范围内自建房安全隐患排查登记表中的房屋总数和处理情况。"),
    DemoMatter(.forestry, "退耕还林补助面积核查结果", "青冈村退耕还林补助的核查面积和公示情况。"),
    DemoMatter(.safety, "山洪灾害防御预案", "本镇现行的山洪灾害防御预案，以及转移安置点名单。"),
    DemoMatter(.finance, "镇本级预算调整方案", "上一年度镇本级预算调整方案和人民代表大会的决议。"),
    DemoMatter(.building, "农村改厕项目验收材料", "东坪村农村改厕项目的验收表、补助标准和施工单位名称。"),
    DemoMatter(.justice, "人民调解委员会成员名单", "镇人民调解委员会的组成人员名单和工作制度。"),
    DemoMatter(.land, "集体建设用地规划许可情况", "柳湾村加工厂地块的规划许可证和用地批准文件。"),
    DemoMatter(.agriculture, "农机购置补贴公示信息", "本镇近三年农机购置补贴受益者公示信息的汇总表。"),
    DemoMatter(.welfare, "农村特困人员供养经费", "农村特困人员供养经费的拨付文件和敬老院支出汇总。"),
    DemoMatter(.statistics, "各村人口和耕地统计数据", "本镇各村户籍人口、耕地面积的年度统计数据。"),
    DemoMatter(.general, "公务用车运行维护费", "镇政府上一年度公务用车数量和运行维护费支出。"),
    DemoMatter(.service, "代办事项目录", "便民服务中心现行的村级代办事项目录和办理时限。"),
    DemoMatter(.forestry, "公益林护林员选聘结果", "本年度公益林护林员的选聘条件、名额和结果。"),
    DemoMatter(.water, "农村饮水安全工程水质检测报告", "青冈村集中供水工程近一年的水质检测报告。"),
  ]

}
