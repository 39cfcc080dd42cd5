import Glibc

/// `make bench`: speed and peak memory of the core, as a table.
///
/// Without arguments every case runs in a process of its own, so that its peak of memory is its own; with a case's name
/// that one runs here and prints its lines.
@main
enum Benchmarks {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.isEmpty {
      await ResultTable.printAll()
      return
    }
    for name in arguments {
      guard let one = BenchmarkCase(rawValue: name) else {
        print("cases: \(BenchmarkCase.allCases.map(\.rawValue).joined(separator: " "))")
        exit(64)
      }
      do { for line in try await one.measure() { print(line.fields.joined(separator: "\t")) } } catch {
        print("\(name)\tfailed: \(error)")
        exit(1)
      }
    }
  }
}

/// What is measured.
enum BenchmarkCase: String, CaseIterable {
  case json
  case page
  case wordPage = "word-page"
  case count
  case writeDOCX = "write-docx"
  case readDOCX = "read-docx"
  case writeXLSX = "write-xlsx"
  case readXLSX = "read-xlsx"
  case pdf
  case readPDF = "read-pdf"
  case writeLedger = "write-ledger"
  case readLedger = "read-ledger"
  case score

  func measure() async throws -> [Measurement] {
    switch self {
    case .json: try await CheckingCases.json()
    case .page: try CheckingCases.page()
    case .wordPage: try CheckingCases.wordPage()
    case .count: try CountingCases.count()
    case .writeDOCX: try OfficeCases.writeDOCX()
    case .readDOCX: try OfficeCases.readDOCX()
    case .writeXLSX: try OfficeCases.writeXLSX()
    case .readXLSX: try OfficeCases.readXLSX()
    case .pdf: try await PDFCases.typeset()
    case .readPDF: try await PDFCases.read()
    case .writeLedger: try LedgerCases.write()
    case .readLedger: try await LedgerCases.read()
    case .score: try ScoringCases.score()
    }
  }
}

/// A result that is not what it must be: speed is then worth nothing.
struct WrongAnswer: Error {
  let what: String
  init(_ what: String) { self.what = what }
}

func require(_ condition: Bool, _ what: String) throws(WrongAnswer) {
  if !condition { throw WrongAnswer(what) }
}
