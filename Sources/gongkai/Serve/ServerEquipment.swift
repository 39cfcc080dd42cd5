import Tools
import Web

/// 配套程序 of the server: what is there beside it, for the page of the system administrator.
struct ServerEquipment: Sendable {
  /// Where the virus scanner listens; nil where there is none.
  let scanner: String?

  @Sendable func found() -> [Equipment] {
    [Self.typesetter, Self.reader("pdftotext"), virusScanner]
  }

  private static var typesetter: Equipment {
    do throws(TypesetterFailure) {
      let place = try TypesetterInstallation.find()
      let path =
        switch place.engine {
        case .command(let path), .python(let path): path
        }
      return Equipment("排版程序（PDF）", isThere: true, note: path)
    } catch { return Equipment("排版程序（PDF）", isThere: false, note: "不能生成 PDF；文书可以下载 DOCX，或者用浏览器打印") }
  }

  private static func reader(_ name: String) -> Equipment {
    let path = ExecutablePath.find(name)
    return Equipment("PDF 读取程序", isThere: path != nil, note: path ?? "不能读取 PDF 的内容；请安装 poppler-utils")
  }

  private var virusScanner: Equipment {
    Equipment("查毒程序（ClamAV）", isThere: scanner != nil, note: scanner ?? "没有找到查毒程序，上传的文件未查毒")
  }
}
