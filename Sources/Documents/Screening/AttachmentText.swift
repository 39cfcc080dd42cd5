package import Disclosure

/// 附件内容: what an attachment says, in pieces with their places, for the screening. What cannot be looked into is a piece too, with
/// the reason: nothing is passed over in silence.
package struct AttachmentText: Sendable {
  /// The text of each page of a PDF; a program of its own reads it.
  package typealias PDFReading = @Sendable ([UInt8]) throws(Unreadable) -> [String]

  private let pdf: PDFReading

  package init(pdf: @escaping PDFReading) { self.pdf = pdf }

  /// - Parameter name: The file's name, as the finding will call it.
  package func parts(of bytes: [UInt8], name: String) -> [ScreenedPart] {
    var limits = ArchiveParts(packed: bytes.count)
    return parts(of: bytes, name: name, depth: 0, &limits).map { $0.within(name) }
  }

  /// How deep archives may lie within one another: one within the attachment.
  static let mostDepth = 1

  private func parts(
    of bytes: [UInt8], name: String, depth: Int, _ limits: inout ArchiveParts
  ) -> [ScreenedPart] {
    do throws(Unreadable) {
      guard bytes.count <= FileFormat.largestOfAny else { throw FileFormat.tooLarge(bytes.count) }
      if bytes.starts(with: [0x50, 0x4B]) { return try packed(bytes, depth: depth, &limits) }
      switch try FileFormat.detect(bytes, name: name) {
      case .pdf: return try pages(bytes)
      case .html: return DocumentParts.parts(of: try HTMLExtraction.document(from: bytes))
      case .text, .markdown, .json, .docx, .xlsx:
        let text = try TextDecoding.text(of: bytes)
        return Self.isTable(name) ? DelimitedText.parts(of: text) : Self.lines(of: text)
      }
    } catch { return [.unread(.aside("内容"), error.reason)] }
  }

  /// What begins like a ZIP file: an office document by its main part, else an archive.
  private func packed(
    _ bytes: [UInt8], depth: Int, _ limits: inout ArchiveParts
  ) throws(Unreadable) -> [ScreenedPart] {
    let archive = try ZipArchive(bytes: bytes)
    if archive.names.contains(where: { $0.hasPrefix("word/document") }) {
      return try WordParts.parts(of: bytes, archive)
    }
    if archive.contains("xl/workbook.xml") { return try WorkbookParts.parts(of: bytes, archive) }
    if archive.names.contains(where: { $0.hasPrefix("ppt/slides/") }) { return try SlideParts.parts(of: archive) }
    if archive.contains("ofd.xml") { return try FixedLayoutParts.parts(of: archive) }
    if archive.contains("[Content_Types].xml") || archive.contains("content.xml") {
      // Says which kind it is and what to do.
      _ = try ZipKind.format(of: bytes)
      throw Unreadable("文件不是可以检查的办公文档。")
    }
    guard depth <= Self.mostDepth else { throw Unreadable("压缩包嵌套超过一层，请解压后重新提供。") }
    return limits.parts(of: archive) { limits, inner, name in
      parts(of: inner, name: name, depth: depth + 1, &limits)
    }
  }

  private func pages(_ bytes: [UInt8]) throws(Unreadable) -> [ScreenedPart] {
    let pages = try pdf(bytes)
    if pages.isEmpty { throw Unreadable("PDF没有页面。") }
    return zip(1..., pages).flatMap { number, text in
      text.isBlank
        ? [.unread(.page(number), "没有文字，可能是扫描的图片。")] : [ScreenedPart(.page(number), text)]
    }
  }

  private static func isTable(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".csv") || lower.hasSuffix(".tsv")
  }

  private static func lines(of text: String) -> [ScreenedPart] {
    zip(1..., text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
      .filter { !$1.isBlank }.map { ScreenedPart(.line($0), String($1)) }
  }
}

extension ScreenedPart {
  func within(_ name: String) -> ScreenedPart {
    if let obstacle { return .unread(place.within(name), obstacle) }
    return ScreenedPart(place.within(name), text)
  }
}
