/// 体裁分类: what kind of paper it is; 公文种类 of 《党政机关公文处理工作条例》第八条 and what offices publish besides.
package enum Genre: String, CaseIterable, Hashable, Sendable {
  case order, decision, announcement, notice, opinion, circular, bulletin, report, request, reply, letter, minutes
  case plan, scheme, budget, statistics, publicity, list, guide, interpretation, news, other

  package var chinese: String {
    switch self {
    case .order: "命令（令）"
    case .decision: "决定"
    case .announcement: "公告"
    case .notice: "通告"
    case .opinion: "意见"
    case .circular: "通知"
    case .bulletin: "通报"
    case .report: "报告"
    case .request: "请示"
    case .reply: "批复"
    case .letter: "函"
    case .minutes: "纪要"
    case .plan: "规划、计划"
    case .scheme: "方案、预案"
    case .budget: "预算、决算"
    case .statistics: "统计信息"
    case .publicity: "公示"
    case .list: "名录、清单"
    case .guide: "指南、办事规程"
    case .interpretation: "政策解读"
    case .news: "工作动态"
    case .other: "其他"
    }
  }
}

/// 主题分类: the classes of the State Council's catalogue of official papers.
package enum TopicClass: String, CaseIterable, Hashable, Sendable {
  case general, economy, finance, landAndEnergy, agriculture, industry, trade, marketAndSafety,
    constructionAndEnvironment
  case scienceAndEducation, culture, health, population, labour, publicSecurityAndJustice, civilAffairs, ethnic
  case foreignAffairs, defence, other

  package var chinese: String {
    switch self {
    case .general: "综合政务"
    case .economy: "国民经济管理、国有资产监管"
    case .finance: "财政、金融、审计"
    case .landAndEnergy: "国土资源、能源"
    case .agriculture: "农业、林业、水利"
    case .industry: "工业、交通"
    case .trade: "商贸、海关、旅游"
    case .marketAndSafety: "市场监管、安全生产监管"
    case .constructionAndEnvironment: "城乡建设、环境保护"
    case .scienceAndEducation: "科技、教育"
    case .culture: "文化、广电、新闻出版"
    case .health: "卫生、体育"
    case .population: "人口与计划生育、妇女儿童工作"
    case .labour: "劳动、人事、监察"
    case .publicSecurityAndJustice: "公安、安全、司法"
    case .civilAffairs: "民政、扶贫、救灾"
    case .ethnic: "民族、宗教"
    case .foreignAffairs: "对外事务、港澳台侨工作"
    case .defence: "国防"
    case .other: "其他"
    }
  }
}

/// 信息来源: made here, got from somewhere, or published again from elsewhere.
package enum InformationSource: String, CaseIterable, Hashable, Sendable {
  case made, obtained, reposted

  package var chinese: String {
    switch self {
    case .made: "本机关制作"
    case .obtained: "本机关获取"
    case .reposted: "转载"
    }
  }

  /// Whether where it comes from must be named.
  package var needsOrigin: Bool { self != .made }
}
