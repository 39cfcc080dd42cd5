/// 工作记录的种类: what the office records of its own work for sections 一 and 五 of the annual report and for the scoring.
package enum WorkKind: String, CaseIterable, Sendable {
  case meeting, deployment, training, inspection
  case higherDocument, plan
  case correction, inquiry, suggestion, complaint
  case assessment, socialReview, accountability

  package var chinese: String {
    switch self {
    case .meeting: "会议"
    case .deployment: "部署发文"
    case .training: "培训"
    case .inspection: "监督检查"
    case .higherDocument: "上级文件"
    case .plan: "年度计划"
    case .correction: "更正申请"
    case .inquiry: "咨询"
    case .suggestion: "意见建议"
    case .complaint: "投诉举报"
    case .assessment: "工作考核"
    case .socialReview: "社会评议"
    case .accountability: "责任追究"
    }
  }

  /// 计量单位 of a count of them.
  package var unit: String {
    switch self {
    case .meeting, .training, .inspection, .assessment, .socialReview: "次"
    case .deployment, .higherDocument, .correction, .complaint: "件"
    case .plan: "项"
    case .inquiry, .suggestion: "条"
    case .accountability: "条"
    }
  }

  /// What the day of an entry is.
  package var dayLabel: String {
    switch self {
    case .meeting: "开会日期"
    case .deployment: "印发日期"
    case .training: "培训日期"
    case .inspection: "检查日期"
    case .higherDocument, .correction, .inquiry, .suggestion, .complaint: "收到日期"
    case .plan: "完成期限"
    case .assessment, .socialReview: "结果确定日期"
    case .accountability: "登记日期"
    }
  }

  package var topicLabel: String {
    switch self {
    case .meeting: "议题"
    case .deployment: "文件或者部署事项"
    case .training: "培训名称"
    case .inspection: "检查内容"
    case .higherDocument: "文件名称"
    case .plan: "计划事项"
    case .correction: "申请更正的内容"
    case .inquiry: "咨询内容"
    case .suggestion: "意见建议内容"
    case .complaint: "投诉举报内容"
    case .assessment: "考核名称"
    case .socialReview: "评议名称"
    case .accountability: "情况"
    }
  }

  /// 来自公民、法人的事项: their names and words are sealed apart from the log.
  package var comesFromThePublic: Bool { [.correction, .inquiry, .suggestion, .complaint].contains(self) }

  /// The article of the《条例》that asks for it, where one does.
  package var article: String? {
    switch self {
    case .correction: "《条例》第四十一条"
    case .assessment, .socialReview, .accountability: "《条例》第四十六条"
    case .inspection: "《条例》第四十七条"
    case .training: "《条例》第四十八条"
    case .complaint: "《条例》第五十一条"
    default: nil
    }
  }
}

/// 会议类别.
package enum MeetingKind: String, CaseIterable, Sendable {
  case leadingGroup, partyCommittee, executive, dedicated

  package var chinese: String {
    switch self {
    case .leadingGroup: "政务公开领导小组会议"
    case .partyCommittee: "党委（党组）会议"
    case .executive: "政府（办公）会议"
    case .dedicated: "专题会议"
    }
  }
}

/// 培训内容 (《条例》第四十八条).
package enum TrainingTopic: String, CaseIterable, Sendable {
  case policy, gathering, secrecyReview, other

  package var chinese: String {
    switch self {
    case .policy: "政策学习"
    case .gathering: "信息采编"
    case .secrecyReview: "保密审查"
    case .other: "其他"
    }
  }
}

/// 更正申请的处理结果 (《条例》第四十一条).
package enum CorrectionResult: String, CaseIterable, Sendable {
  case corrected, transferred, directed, declined

  package var chinese: String {
    switch self {
    case .corrected: "核实后予以更正"
    case .transferred: "转送有权更正的机关并告知申请人"
    case .directed: "告知申请人向有权更正的机关提出"
    case .declined: "经核实记录准确，不予更正"
    }
  }
}

/// 投诉举报的处理结果 (《条例》第五十一条).
package enum ComplaintResult: String, CaseIterable, Sendable {
  case founded, partlyFounded, unfounded, passedOn

  package var chinese: String {
    switch self {
    case .founded: "属实，已纠正"
    case .partlyFounded: "部分属实，已纠正"
    case .unfounded: "不属实"
    case .passedOn: "转有权处理的机关"
    }
  }
}
