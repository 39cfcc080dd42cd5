package import Disclosure

/// 考核办法样本: what an installation brings along, as files to be changed by whoever uses them.
package enum SchemePreset: String, CaseIterable, Sendable {
  /// 镇对站所: 数量、质量、及时性, against the target with plus and minus.
  case townOffices = "town-offices"
  /// 县对乡镇: the least number a month.
  case monthlyMinimum = "monthly-minimum"
  /// 采用计分.
  case adoption
  /// 百分制加减分.
  case hundred
  /// 测评表，情况说明按 80% 计.
  case assessment

  package var chinese: String {
    switch self {
    case .townOffices: "镇对站所：数量、质量、及时性"
    case .monthlyMinimum: "县对乡镇：月最低条数"
    case .adoption: "信息采用计分"
    case .hundred: "百分制加减分"
    case .assessment: "测评表（情况说明按 80% 计）"
    }
  }

  package var purpose: String {
    switch self {
    case .townOffices: "对照目标条数增减分值，数量、质量、及时性分开计分，适用于乡镇对站所的季度、年度考核。"
    case .monthlyMinimum: "每月达到最低条数的得满分，不足的按比例计分，适用于县对乡镇、县直单位的月度通报。"
    case .adoption: "按报送任务和采用层级、批示层级计分，适用于政务信息报送考核。"
    case .hundred: "一百分加附加分，有减分和一票否决，适用于年度综合考核。"
    case .assessment: "按公开目录逐项测评，不适用的事项退出总分，适用于季度测评。"
    }
  }

  /// The file, for a year.
  package func yaml(year: Int) -> String { "年度: \(year)\n" + text }

  /// For a year; the presets are sound, which their test shows.
  package func scheme(year: Int) throws(SchemeFaults) -> Scheme { try SchemeFile.read(yaml(year: year)) }

  private var text: String {
    switch self {
    case .townOffices: TownOfficesPreset.text
    case .monthlyMinimum: MonthlyMinimumPreset.text
    case .adoption: AdoptionPreset.text
    case .hundred: HundredPreset.text
    case .assessment: AssessmentPreset.text
    }
  }
}
