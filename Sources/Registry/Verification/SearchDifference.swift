/// 检索的差异: in what the index of public texts differs from the published files.
package enum SearchDifference: Hashable, Sendable {
  /// The item is public, and is not found.
  case missing
  /// The item is not public, and is found.
  case notPublic
  case place
  case title
  /// What lists are narrowed by.
  case shelf
  case text(chunk: Int)
  case words(chunk: Int)
  case count(stored: Int, rebuilt: Int)

  var sentence: String {
    switch self {
    case .missing: "没有收入检索"
    case .notPublic: "没有公开，却收在检索中"
    case .place: "机关、版本或者发布日期不同"
    case .title: "标题或者内容概述不同"
    case .shelf: "列表中的栏目、体裁、主题或者有效性不同"
    case .text(let chunk): "第 \(chunk + 1) 段的文字不同"
    case .words(let chunk): "第 \(chunk + 1) 段的检索词不同"
    case .count(let stored, let rebuilt): "应有 \(rebuilt) 段，现有 \(stored) 段"
    }
  }
}
