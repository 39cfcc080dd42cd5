/// 检查发现: why a received file is not handed on. Says what was found and what to do; quotes nothing out of the file, so
/// that it may stand in the log.
package enum FileFinding: String, Hashable, Sendable, CaseIterable, Error {
  case virus, otherType, damaged, encrypted, macros, script, program, tooMuch, unreadable

  package var sentence: String {
    switch self {
    case .virus: "文件带有病毒。请用杀毒软件检查电脑，换一份没有病毒的文件。"
    case .otherType: "内容与文件名表示的类型不同。请用原来的软件打开，另存后重新提供。"
    case .damaged: "文件不完整或者已损坏，打不开。请重新导出或者拍摄后再提供。"
    case .encrypted: "文件设有密码，无法检查。请取消密码后另存，再重新提供。"
    case .macros: "文件带有宏（可以自动运行的程序）。请另存为不含宏的 .docx、.xlsx 或者 PDF 后重新提供。"
    case .script: "PDF 中带有脚本（可以自动运行的程序）。请用“打印为 PDF”另存后重新提供。"
    case .program: "压缩包中有程序文件。请只保留文档和图片，重新打包后提供。"
    case .tooMuch: "文件打开后的内容过大，超过检查的上限。请分成几个文件，或者缩小图片后重新提供。"
    case .unreadable: "文件内容异常（已损坏，或者过于庞大复杂），检查中途停止。请用 Word、Excel 或者 WPS 打开后另存，再重新提供。"
    }
  }
}
