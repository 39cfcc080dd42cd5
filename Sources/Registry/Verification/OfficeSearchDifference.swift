/// 办公检索的差异: in what the marks differ from the newest revisions.
package enum OfficeSearchDifference: Hashable, Sendable {
  case missing
  /// Its text was destroyed, or there is no such item.
  case withoutText
  case revision
  case marks

  var sentence: String {
    switch self {
    case .missing: "没有收入检索"
    case .withoutText: "文本已经没有，却收在检索中"
    case .revision: "收入的不是现在这一稿"
    case .marks: "检索标记不同"
    }
  }
}
