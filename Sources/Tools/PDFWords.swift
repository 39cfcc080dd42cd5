/// The words of a PDF with their places, as poppler's `pdftotext -tsv` prints them, within limits.
///
/// The file goes in through standard input, so nothing is written to disk and no name of the user's reaches a command line.
package struct PDFWords: Sendable {
  package var pageLimit: Int
  package var limits: ProcessLimits
  package var executable: String

  package init(
    pageLimit: Int = 300, executable: String = "pdftotext",
    limits: ProcessLimits = ProcessLimits(time: .seconds(30), processorSeconds: 30, output: 32 << 20)
  ) {
    self.pageLimit = pageLimit
    self.executable = executable
    self.limits = limits
  }

  /// Poppler's lines; one page more than the limit is asked for, so that a longer file is noticed.
  package func lines(of bytes: [UInt8]) async throws(PDFWordsFailure) -> [UInt8] {
    let process = LimitedProcess(
      executable, arguments: ["-tsv", "-enc", "UTF-8", "-f", "1", "-l", String(pageLimit + 1), "-", "-"], limits: limits
    )
    switch await process.run(input: bytes) {
    case .exited(0, let output, let complaint):
      if Self.lostText(String(decoding: complaint, as: UTF8.self)) { throw .damaged }
      return output
    case .exited(_, _, let complaint):
      throw String(decoding: complaint, as: UTF8.self).contains("Incorrect password") ? .encrypted : .damaged
    case .signalled: throw .crashed
    case .timedOut(let time): throw .timedOut(seconds: Int(time.components.seconds))
    case .outputTooLarge(let limit): throw .tooLarge(bytes: limit)
    case .notFound(let program): throw .missing(program)
    case .couldNotStart(let reason): throw .couldNotStart(reason)
    case .cancelled: throw .cancelled
    }
  }

  /// Whether poppler mended the file by leaving out part of a page: what is missing could be a number.
  static func lostText(_ complaint: String) -> Bool {
    complaint.split(separator: "\n").contains { line in
      line.contains("flate stream") || line.contains("in content stream") || line.contains("End of file inside")
        || line.contains("Couldn't read xref") || line.contains("Couldn't read page")
    }
  }
}

/// Why the words of a PDF could not be had.
package enum PDFWordsFailure: Error, Hashable, Sendable {
  /// A password is needed to open the file.
  case encrypted
  /// Not a PDF, or so damaged that part of its text may be missing.
  case damaged
  case tooLarge(bytes: Int)
  case timedOut(seconds: Int)
  /// The program crashed or used up its memory or processor time.
  case crashed
  /// This program is not installed.
  case missing(String)
  case couldNotStart(String)
  case cancelled
}
