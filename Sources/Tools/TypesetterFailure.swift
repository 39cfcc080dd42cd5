/// Why no PDF came of a document.
package enum TypesetterFailure: Error, Hashable, Sendable {
  /// No typesetter is installed; `named` is the path in `GONGKAI_TYPST` that leads nowhere.
  case missing(named: String?)
  /// The typesetter did not finish in time and was ended.
  case timedOut(after: Duration)
  /// The typesetter ended or could not start; its own words.
  case stopped(String)
  /// The source was not accepted; the typesetter's own words.
  case rejected(String)

  /// What is wrong and how to mend it.
  package var chinese: String {
    switch self {
    case .missing(nil):
      "没有找到 PDF 排版程序 Typst：请运行 scripts/setup 安装到 .tools/typst，或者安装 typst 命令，或者用环境变量 GONGKAI_TYPST 指明它的位置。"
    case .missing(let path?): "环境变量 GONGKAI_TYPST 指向的“\(path)”不是可以运行的 Typst：请改正它，或者去掉这个环境变量。"
    case .timedOut(let limit): "PDF 排版超过 \(limit.components.seconds) 秒没有完成，已经终止：请稍后重试，或者缩短文件。"
    case .stopped(let words): "PDF 排版程序意外停止：\(words)"
    case .rejected(let words): "PDF 排版程序不接受这个文件：\(words)"
    }
  }
}
