/// 读取记录: what the source of a report showed beside its numbers, and the checks need to know.
package struct SourceNotes: Hashable, Sendable {
  /// Cells that hold something which is not a count, with the source's text. The cell itself is nil.
  package var notCounts: [CellPlace: String] = [:]
  /// Departures from the form, each a Chinese sentence: rows merged, labels altered, order changed.
  package var variants: [String] = []
  /// The source gives the charges in 元, with this text; nil when in 万元 as the form asks.
  package var feesInYuan: String?
  /// 统计期限, when the text states one: its first and last day.
  package var period: ClosedRange<Day>?

  package init() {}
}
