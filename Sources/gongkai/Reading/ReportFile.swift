import Disclosure
import Documents

/// A file that was given as an annual report, and what reading it gave.
struct ReportFile: Sendable {
  /// As the person wrote it.
  let name: String
  let outcome: Result<ReportReader.Reading, Unreadable>

  var reading: ReportReader.Reading? { try? outcome.get() }

  /// Reads a report in any of the formats; "-" is standard input.
  static func read(_ name: String) async -> ReportFile {
    do throws(Unreadable) {
      return ReportFile(name: name, outcome: .success(try await reading(of: InputFile(name))))
    } catch {
      return ReportFile(name: name, outcome: .failure(error))
    }
  }

  /// What came by another way than a path.
  static func read(_ bytes: [UInt8], name: String) async -> Result<ReportReader.Reading, Unreadable> {
    do throws(Unreadable) { return .success(try await reading(of: InputFile(bytes, name: name))) } catch {
      return .failure(error)
    }
  }

  private static func reading(of input: InputFile) async throws(Unreadable) -> ReportReader.Reading {
    if input.format == .json { return try ReportJSONReader.read(input.bytes) }
    switch await SandboxedReader.standard.document(from: input) {
    case .success(let document): return try ReportReader(comparesLabels: input.format != .pdf).read(document)
    case .failure(let unreadable): throw unreadable
    }
  }
}

extension SandboxedReader {
  /// The reader of every command, with PDF read through poppler.
  static let standard = SandboxedReader()
}
