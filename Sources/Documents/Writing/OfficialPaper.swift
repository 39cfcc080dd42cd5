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
  /// The same margins on the paper turned: 297 mm less both.
  package static let landscapeTextWidth = Length(twips: height.twips - left.twips - right.twips)

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
  /// 小四号: forms to be filled in by hand.
  package static let formSize = Length.points(12)
  package static let formLinePitch = Length.points(18)
  package static let formInsetDown = Length.points(4.5)
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

/// 信函格式 (§10.1): the first page of a letter. The standard gives the places of the lines, not their weights.
extension OfficialPaper {
  /// 发文机关标志: its upper edge, from the top of the page.
  package static let letterMarkTop = Length.millimetres(30)
  /// The red double line: 4 mm below the mark, another 20 mm above the foot of the page; both 170 mm, centred.
  package static let letterRuleDrop = Length.millimetres(4)
  package static let letterRuleFoot = Length.millimetres(20)
  package static let letterRuleWidth = Length.millimetres(170)
  package static let letterRuleLeft = Length(twips: (width.twips - letterRuleWidth.twips) / 2)
  package static let letterRuleThick = Length.points(2.25)
  package static let letterRuleThin = Length.points(0.75)
  /// From the middle of one line of the pair to the middle of the other.
  package static let letterRulePair = Length.points(3)
  /// 发文字号: seven eighths of a 3号 character below the line.
  package static let letterNumberDrop = Length.points(14)
  /// Between 发文字号 and the title.
  package static let letterTitleDrop = linePitch * 2

  /// The mark's size: smaller for a long name, so that it stays on one line over the double line.
  package static func letterMarkSize(_ organ: String) -> Length {
    let fitting = letterRuleWidth.twips / max(organ.count, 1) / 10 * 10
    return Length(twips: min(organMarkSize.twips, max(fitting, titleSize.twips)))
  }

  /// The double line's place, from the top of the page.
  package static func letterRuleTop(_ organ: String) -> Length {
    letterMarkTop + letterMarkSize(organ) + letterRuleDrop
  }
}
