package import Disclosure

/// 文件: an official document as a value: what stands in it, not how a format writes it.
///
/// The HTML, DOCX and Typst writers are three renderings of this one model; annual reports, letters and notices are built
/// as documents and nothing else.
package struct Document: Hashable, Sendable {
  /// For the window, the file's properties and the PDF's information; the printed title is a block.
  package var title: String
  /// 发文机关, for the file's properties.
  package var organ: String?
  /// The day in the file's properties. Nothing here reads a clock: without one the properties say 1980-01-01, which is
  /// how archives say «unknown» (PDF/A and DOCX want some date).
  package var day: Day?
  /// 信函格式: with it the first page is a letter's; nil for every other document.
  package var letterhead: Letterhead?
  /// Printed at the top and at the foot of every page; not on a letter's first page.
  package var runningMark: String?
  package var blocks: [Block]

  package init(
    title: String, organ: String? = nil, day: Day? = nil, letterhead: Letterhead? = nil, runningMark: String? = nil,
    blocks: [Block] = []
  ) {
    self.title = title
    self.organ = organ
    self.day = day
    self.letterhead = letterhead
    self.runningMark = runningMark
    self.blocks = blocks
  }
}

extension Document {
  /// The date of the file's properties.
  var propertyDate: (year: Int, month: Int, day: Int) { day?.date ?? (1980, 1, 1) }
  /// The same as a count of days.
  var propertyDaysSince1970: Int { day?.number ?? 3_652 }
}

/// 信函格式 (GB/T 9704 §10.1): the organ's red mark over a double line, the number at the right beneath it, another double line at
/// the foot, and no page number: all on the first page.
package struct Letterhead: Hashable, Sendable {
  /// 发文机关标志.
  package var organ: String
  /// 发文字号.
  package var number: String

  package init(organ: String, number: String) {
    self.organ = organ
    self.number = number
  }
}

/// 公文要素: the parts a document is made of (GB/T 9704 §7), in reading order.
package enum Block: Hashable, Sendable {
  /// 发文机关标志: red, centred.
  case organMark(String)
  /// 发文字号: centred under the mark, with the red line beneath.
  case documentNumber(String)
  /// 标题: its lines, broken by sense.
  case title([String])
  /// 主送机关, without the colon.
  case addressee(String)
  /// 层次标题: 一、 / （一） / 1. / （1）; the number is part of the text.
  case heading(HeadingLevel, String)
  case paragraph(Paragraph)
  case table(Table)
  /// 附件说明: the names of the attachments.
  case attachments([String])
  /// 发文机关署名、成文日期.
  case signature(Signature)
  /// 附注, without its brackets.
  case note(String)
  case pageBreak
  /// Pages turned sideways for what is too wide.
  indirect case landscape([Block])

  /// Whether it closes the text, so that the paragraph before it stays on its page: no signature stands on a page alone.
  var closesText: Bool {
    switch self {
    case .attachments, .signature: true
    default: false
    }
  }
}

extension [Block] {
  /// Each block, and whether the next one closes the text.
  var withClosings: some Sequence<(block: Block, keepsWithNext: Bool)> {
    indices.lazy.map { ($0 + 1 < count && self[$0 + 1].closesText) ? (self[$0], true) : (self[$0], false) }
  }
}

/// 结构层次: `一、` 黑体, `（一）` 楷体, `1.` and `（1）` 仿宋.
package enum HeadingLevel: Int, CaseIterable, Sendable {
  case first = 1
  case second, third, fourth

  package var font: OfficialFont {
    switch self {
    case .first: .heading
    case .second: .subheading
    case .third, .fourth: .text
    }
  }
}

/// 段落: runs of text, the first line two characters in unless said.
package struct Paragraph: Hashable, Sendable {
  package var runs: [Run]
  package var isIndented: Bool
  package var alignment: Alignment

  package init(_ runs: [Run], isIndented: Bool = true, alignment: Alignment = .justified) {
    self.runs = runs
    self.isIndented = isIndented
    self.alignment = alignment
  }

  package init(_ text: String) { self.init([Run(text)]) }

  package var text: String { runs.map(\.text).joined() }
}

package enum Alignment: Hashable, Sendable {
  case left, centre, right, justified
}

/// A stretch of text in one face.
package struct Run: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case plain
    case strong
    /// 段首小标题: the （一） heading with which a paragraph of text begins.
    case leadIn
    /// 上标、下标.
    case raised, lowered
  }
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// 署名和成文日期.
package struct Signature: Hashable, Sendable {
  package var organ: String
  /// `2026年1月5日`.
  package var day: String
  /// With a seal the date stands four characters in; without, two more than the organ's name.
  package var isSealed: Bool

  package init(organ: String, day: String, isSealed: Bool = true) {
    self.organ = organ
    self.day = day
    self.isSealed = isSealed
  }
}
