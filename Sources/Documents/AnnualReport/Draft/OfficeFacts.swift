package import Disclosure

/// 年度工作事实: what the registers of an office know beside the tables, for the drafted text of its report. Nothing of it judges.
package struct OfficeFacts: Hashable, Sendable {
  /// 一组数量 under its name, the largest first.
  package struct Count: Hashable, Sendable {
    package let name: String
    package let count: Int

    package init(_ name: String, _ count: Int) { (self.name, self.count) = (name, count) }
  }

  /// 主动公开的信息, each once whatever its channels.
  package var published = 0
  /// By 栏目.
  package var columns: [Count] = []
  /// By 渠道: one item on two of them counts on both.
  package var channels: [Count] = []
  /// 解读.
  package var interpretations = 0
  /// 审核中退回修改, times.
  package var returned = 0
  /// 更正 and 撤下 of published items.
  package var corrected = 0
  package var takenDown = 0
  /// 平台栏目 that are open at the end of the year.
  package var openColumns = 0
  package var fees: ProcessingFeeFigures
  /// 政府信息管理、监督保障、存在的问题, as other registers draft them; nil where nothing was registered.
  package var management: String?
  package var supervision: String?
  package var problems: String?

  package init(fees: ProcessingFeeFigures) { self.fees = fees }
}
