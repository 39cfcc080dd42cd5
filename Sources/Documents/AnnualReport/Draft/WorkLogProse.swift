package import Disclosure

/// 「政府信息管理」「监督保障」两段的初稿, from the year's work log: counts of what was recorded and the results as they were
/// recorded, nothing else. What is not recorded is left out and not called zero.
package struct WorkLogProse {
  private let figures: WorkLogFigures

  package init(_ figures: WorkLogFigures) { self.figures = figures }

  /// （三）政府信息管理: nil where nothing is recorded.
  package var management: String? {
    sentence([
      counted(.deployment, "印发工作文件"), counted(.higherDocument, "收到上级工作文件", tasks),
      counted(.correction, "收到更正政府信息申请", handled(.correction)),
    ])
  }

  /// （五）监督保障: nil where nothing is recorded.
  package var supervision: String? {
    let parts = [sentence([meetings, training, inspections]), sentence(letters), assessments, reviews, accountability]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined()
  }

  private func sentence(_ parts: [String?]) -> String? {
    let found = parts.compactMap { $0 }
    return found.isEmpty ? nil : "\(found.joined(separator: "；"))。"
  }

  private func counted(_ kind: WorkKind, _ words: String, _ detail: String? = nil) -> String? {
    let count = figures.count(kind)
    return count == 0 ? nil : "\(words)\(count)\(kind.unit)\(detail.map { "，\($0)" } ?? "")"
  }

  private var tasks: String? {
    figures.tasks == 0 ? nil : "其中任务\(figures.tasks)项，完成\(figures.tasksDone)项"
  }

  private func handled(_ kind: WorkKind) -> String {
    "办结\(figures.done[kind] ?? 0)\(kind.unit)"
  }

  private var meetings: String? {
    let group = figures.leadingGroupMeetings
    return counted(.meeting, "召开会议", group == 0 ? nil : "其中政务公开领导小组会议\(group)次")
  }

  private var training: String? {
    let hours = figures.hours.map { "共\($0.description)学时，" } ?? ""
    let topics = TrainingTopic.allCases.compactMap { topic in
      figures.trainings[topic].map { "\(topic.chinese)\($0)次" }
    }.joined(separator: "、")
    let detail = "\(hours)参加\(figures.peopleTrained)人次\(topics.isEmpty ? "" : "（\(topics)）")"
    return counted(.training, "组织培训", detail)
  }

  private var inspections: String? { counted(.inspection, "开展监督检查", "发现问题\(figures.problemsFound)个") }

  private var letters: [String?] {
    [
      counted(.inquiry, "受理咨询", "答复\(figures.done[.inquiry] ?? 0)条"),
      counted(.suggestion, "收到意见建议", "答复\(figures.done[.suggestion] ?? 0)条"),
      counted(.complaint, "收到投诉举报", handled(.complaint)),
    ]
  }

  private var assessments: String? {
    sentence(figures.assessments.map { "\($0.name)结果：\($0.result)" })
  }

  private var reviews: String? {
    sentence(
      figures.socialReviews.map { outcome in
        "\(outcome.name)\(outcome.people.map { "，\($0)人参加" } ?? "")，结果：\(outcome.result)"
      })
  }

  /// Only what was stated: silence is no «未发生».
  private var accountability: String? {
    figures.peopleHeldResponsible.map { people in
      people == 0
        ? "\(figures.year)年未发生因政府信息公开工作被追究责任的情况。" : "\(figures.year)年因政府信息公开工作追究责任\(people)人。"
    }
  }
}
