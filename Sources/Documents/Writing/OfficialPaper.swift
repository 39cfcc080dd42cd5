/// 公文用纸与版式: the measures of GB/T 9704—2012, in one place for every writer.
package enum OfficialPaper {
  /// A4.
  package static let width = Length.millimetres(210)
  package static let height = Length.millimetres(297)

  /// 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm: hence 35 mm below and 26 mm at the right.
  package static let top = Length.millimetres(37)
  package static let left = Length.millimetres(28)
  package static let bottom = Length.millimetres(35)
  package static let right = Length.millimetres(26)
  package static let textWidth = Length.millimetres(156)
  package static let textHeight = Length.millimetres(225)

  /// 22 lines a page, 28 characters a line.
  package static let linesPerPage = 22
  package static let charactersPerLine = 28
  package static let linePitch = Length.points(28.95)
  /// 28 characters of 3号 are a little wider than 156 mm: each is set closer by a quarter point.
  package static let tracking = Length.points(-0.25)

  /// 3号: text and headings.
  package static let textSize = Length.points(16)
  /// 2号: the title.
  package static let titleSize = Length.points(22)
  /// 4号: page numbers and 版记.
  package static let folioSize = Length.points(14)
  /// 五号: statutory tables within the text width.
  package static let tableSize = Length.points(10.5)
  package static let tableLinePitch = Length.points(13.5)
  package static let tableInsetAcross = Length.points(3.2)
  package static let tableInsetDown = Length.points(3.2)
  /// The 发文机关标志 has no size of its own in the standard; it must be more striking than the title.
  package static let organMarkSize = Length.points(36)

  /// A paragraph begins two characters in.
  package static let indent = textSize * 2
  /// The page number stands 7 mm under the text area, one character from its edge.
  package static let folioDrop = Length.millimetres(7)

  /// 发文机关标志 begins 35 mm under the top of the text area.
  package static let organMarkDrop = Length.millimetres(35)
  /// The red of 发文机关标志 and its line.
  package static let red = "#c00000"
  /// The red line under 发文字号: 4 mm below it, as wide as the text.
  package static let redLineDrop = Length.millimetres(4)
}
