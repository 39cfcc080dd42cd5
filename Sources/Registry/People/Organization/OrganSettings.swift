package import Disclosure

/// 单位设置 as they stand on one day; the ladders of all days, since each text keeps the one of its own.
package struct OrganSettings: Hashable, Sendable {
  /// 编号样式 by series (`NumberSeries`).
  package var numbers: [String: NumberTemplate] = [:]
  package var ladders = ReviewLadders.standard
  /// 行政复议机关.
  package var reconsideration: RemedyBody?
  /// 管辖法院.
  package var court: RemedyBody?
  /// 《条例》第十二条.
  package var contact: DisclosureContact?
  /// 信息处理费缴纳方式, as the notice of a fee prints it; empty where it is not set.
  package var payment = ""
  /// 栏目检查规则.
  package var inspection = InspectionRules.inspection2019
  /// 年度报告发布期限 as the county sets it for towns; nil: the last day of January.
  package var reportDeadline: MonthDay?
  /// 重新答复的统计口径.
  package var redoCounting = RedoCounting.standard

  package init() {}
}

/// 救济机关: named in every reply, with its address.
package struct RemedyBody: Hashable, Sendable {
  package let name: String
  package let address: String

  package init(name: String, address: String = "") {
    self.name = name
    self.address = address
  }
}

/// 工作机构联系方式 (《条例》第十二条): published in the guide, so nothing of it is a secret.
package struct DisclosureContact: Hashable, Sendable {
  /// 工作机构名称.
  package let office: String
  package let address: String
  package let hours: String
  package let phone: String
  package let fax: String
  /// 互联网联系方式.
  package let online: String
  package let postcode: String

  package init(
    office: String, address: String, hours: String, phone: String, fax: String = "", online: String = "",
    postcode: String = ""
  ) {
    self.office = office
    self.address = address
    self.hours = hours
    self.phone = phone
    self.fax = fax
    self.online = online
    self.postcode = postcode
  }
}

/// One setting, as it is changed from a day on.
package enum OrganSetting: Hashable, Sendable {
  case numbers([String: NumberTemplate])
  case ladder(ReviewLadder)
  /// 分栏目、体裁的审核流程: all of them, as they stand from that day on.
  case scopedLadders(ScopedLadders)
  case reconsideration(RemedyBody)
  case court(RemedyBody)
  case contact(DisclosureContact)
  case payment(String)
  case inspection(InspectionRules)
  /// 乡镇、街道年度报告的发布期限 (《条例》第四十九条 leaves it to the county).
  case reportDeadline(MonthDay)
  /// 重新答复的统计口径.
  case redoCounting(RedoCounting)
}
