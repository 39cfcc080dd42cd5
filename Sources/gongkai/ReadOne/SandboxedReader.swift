import Documents
import Tools

/// Reads files of any format; what needs a parser in C is read by a process of its own within limits (`ReadOne`).
struct SandboxedReader: Sendable {
  typealias DocumentReader = @Sendable (_ bytes: [UInt8]) async -> Result<SourceDocument, Unreadable>

  /// Our own program, which is started again as `read-one`.
  var executable = OwnProgram.path
  var limits = OwnProgram.limits(output: 400_000_000)
  /// How PDF is read: by a program of its own.
  var pdf: DocumentReader = { await PDFReading().document(in: $0) }

  /// The document in a file of any format but JSON.
  func document(from input: InputFile) async -> Result<SourceDocument, Unreadable> {
    switch input.format {
    case .text, .markdown:
      do throws(Unreadable) {
        return .success(TextDocument.read(try TextDecoding.text(of: input.bytes)))
      } catch {
        return .failure(error)
      }
    case .pdf: return await pdf(input.bytes)
    case .json: return .failure(Unreadable("这是 JSON 文件，不是文档。"))
    case .html, .docx, .xlsx:
      switch await reading(of: input) {
      case .document(let document): return .success(document)
      case .workbook(let workbook): return .success(workbook.asDocument)
      case .refused(let unreadable): return .failure(unreadable)
      }
    }
  }

  /// The workbook in an XLSX file; anything else is refused.
  func workbook(from input: InputFile) async -> Result<SourceWorkbook, Unreadable> {
    guard input.format == .xlsx else { return .failure(Unreadable("这不是 Excel 工作簿，请提供 .xlsx 文件。")) }
    switch await reading(of: input) {
    case .workbook(let workbook): return .success(workbook)
    case .document: return .failure(Self.strayed)
    case .refused(let unreadable): return .failure(unreadable)
    }
  }

  /// The workbook in bytes that were uploaded.
  func workbook(in bytes: [UInt8]) async -> Result<SourceWorkbook, Unreadable> {
    do throws(Unreadable) { return await workbook(from: try InputFile(bytes, name: "台账.xlsx")) } catch {
      return .failure(error)
    }
  }

  /// The Word document in bytes that were uploaded.
  func textDocument(in bytes: [UInt8]) async -> Result<SourceDocument, Unreadable> {
    do throws(Unreadable) { return await document(from: try InputFile(bytes, name: "目录.docx")) } catch {
      return .failure(error)
    }
  }

  private func reading(of input: InputFile) async -> SourceReading {
    let outcome = await OwnProgram.run(
      ["read-one", "--format", input.format.rawValue], input: input.bytes, by: executable, within: limits)
    switch outcome {
    case .exited(0, let output, _): return SourceLines.reading(from: output) ?? .refused(Self.strayed)
    case .exited, .signalled: return .refused(Self.strayed)
    case .timedOut: return .refused(Unreadable("读取超过 \(limits.time.components.seconds) 秒仍未完成，文件内容异常，不予读取。"))
    case .outputTooLarge: return .refused(Unreadable("文件内容过多，超过读取上限，请分成几个文件。"))
    case .notFound(let program): return .refused(Unreadable(OwnProgram.lack(of: program)))
    case .couldNotStart(let reason): return .refused(Unreadable("读取程序无法启动（\(reason)），请联系系统管理员。"))
    case .cancelled: return .refused(Unreadable("读取已取消。"))
    }
  }

  /// The reading process crashed or ran out of memory or processor time.
  private static let strayed = Unreadable("文件内容异常（已损坏，或过于庞大复杂），读取中途停止，不予读取。请用 Word、Excel 或 WPS 打开后另存再试。")
}
