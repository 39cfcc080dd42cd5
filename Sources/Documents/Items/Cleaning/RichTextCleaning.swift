/// 粘贴内容的清理: pasted HTML (Word, WPS, editors in web pages) → a body.
///
/// Nothing is filtered: what a body can hold is read out of the page and everything else stays behind, so that no markup, script or style
/// of the page can come through. What a reader would have seen, or what would have run, and is gone is noted.
package enum RichTextCleaning {
  /// Word writes some kilobytes for a line of text.
  package static let mostBytes = 5_000_000
  /// Elements within each other. libxml2 itself stops at 256.
  package static let deepest = 200
  package static let mostCells = RichTable.mostCells
  /// Cells that cover more columns or rows than this are mistakes or attacks.
  package static let (mostColumns, mostRows) = (100, 1_000)

  /// - Returns: The body, and what was left out, each once.
  package static func clean(html: [UInt8]) throws(CleaningRefusal) -> (RichText, [CleaningNote]) {
    guard html.count <= mostBytes else { throw .tooLarge }
    let page: [UInt8]
    do { page = try TextDecoding.page(of: html) } catch { throw .unknownEncoding }
    // libxml2 finds no document in a page of blanks.
    guard page.contains(where: { $0 > 0x20 }) else { return (RichText([]), []) }
    let tree: HTMLTree
    do { tree = try HTMLTree(page: withoutConditions(page)) } catch { throw .tooDeep }
    var walk = CleaningWalk(.page)
    if let root = tree.root { try walk.take(root, CleaningStyle()) }
    do { try tree.checkMemory() } catch { throw .tooDeep }
    let text = RichText(walk.finished())
    return (text, CleaningNote.allCases.filter(walk.notes.contains))
  }

  /// Without Word's `<![if …]>` and `<![endif]>`, which the parser would take for text; those within comments are a part of them.
  private static func withoutConditions(_ page: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(page.count)
    var rest = page[...]
    while let start = rest.firstIndex(of: 0x3C) {
      kept += rest[..<start]
      rest = rest[start...]
      let (open, close): ([UInt8], [UInt8]) =
        rest.starts(with: "<!--".utf8)
        ? (Array("<!--".utf8), Array("-->".utf8))
        : rest.starts(with: "<![".utf8) ? ([], Array(">".utf8)) : (Array("<".utf8), [])
      kept += open
      rest = rest.dropFirst(max(open.count, 1))
      guard !close.isEmpty else { continue }
      let end = rest.firstRange(of: close)?.upperBound ?? rest.endIndex
      if !open.isEmpty { kept += rest[..<end] }
      rest = rest[end...]
    }
    return kept + rest
  }
}

/// Why pasted content is not read at all.
package enum CleaningRefusal: Error, Hashable, Sendable {
  case tooLarge
  case unknownEncoding
  case tooDeep
  case tooManyCells
  case tooManyColumns

  package var sentence: String {
    switch self {
    case .tooLarge: "粘贴的内容超过 \(RichTextCleaning.mostBytes / 1_000_000) MB，请分几次粘贴，或者作为附件上传。"
    case .unknownEncoding: "粘贴的内容文字编码无法识别，请先粘贴到记事本，再从记事本复制。"
    case .tooDeep: "粘贴的内容嵌套层数过多或者过于庞大，无法识别，请先粘贴到记事本，再从记事本复制。"
    case .tooManyCells: "粘贴的表格超过 \(RichTextCleaning.mostCells) 个单元格，请作为附件上传。"
    case .tooManyColumns: "粘贴的表格超过 \(RichTextCleaning.mostColumns) 列，请作为附件上传。"
    }
  }
}

/// 清理说明: what was left out of pasted content. Comments of the markup and what Word writes for itself are not worth a word.
package enum CleaningNote: String, CaseIterable, Hashable, Sendable {
  case scripts, frames, forms, drawings, pictures, hidden, deletions, annotations, links, layout, innerTables
  case listNumbers, characters, formatting

  package var sentence: String {
    switch self {
    case .scripts: "脚本和事件代码没有保留。"
    case .frames: "内嵌的网页、视频、音频和插件没有保留。"
    case .forms: "表单的输入框和按钮没有保留。"
    case .drawings: "矢量图形和公式没有保留，请改用图片或者文字。"
    case .pictures: "图片没有保留，请作为附件添加后再放入正文。"
    case .hidden: "不显示的文字没有保留。"
    case .deletions: "修订中已经删除的文字没有保留。"
    case .annotations: "批注、注音和页眉页脚没有保留。"
    case .links: "有的链接地址不能公开使用（不是 http、https 网址或者邮箱地址），已改为普通文字，请核对。"
    case .layout: "用于排版的外层表格已经拆开，请核对各部分的顺序。"
    case .innerTables: "列表或者标题中的表格已改为分行的文字，请核对。"
    case .listNumbers: "列表的编号已重新从 1 起排，请核对编号。"
    case .characters: "有无法识别的字符，已用“\u{FFFD}”代替，请核对。"
    case .formatting: "字体、字号、颜色等格式没有保留。"
    }
  }
}
