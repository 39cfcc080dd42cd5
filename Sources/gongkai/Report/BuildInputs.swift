import Disclosure
import Documents

/// 台账 as the command is given it.
enum LedgerInput {
  static func read(_ file: String) async throws(BuildRefusal) -> Ledger {
    let workbook = try await workbook(file)
    do throws(LedgerFaults) { return try Ledger(workbook) } catch { throw .faults(error.faults, file: file) }
  }

  private static func workbook(_ file: String) async throws(BuildRefusal) -> SourceWorkbook {
    do throws(Unreadable) {
      let input = try InputFile(file)
      return try await SandboxedReader().workbook(from: input).get()
    } catch { throw .sentence("无法读取台账“\(file)”：\(error.reason)") }
  }
}

/// 上一年度报告 as the command is given it, in any format that can be read.
enum PreviousReport {
  static func read(_ file: String?) async throws(BuildRefusal) -> AnnualReport? {
    guard let file else { return nil }
    do throws(Unreadable) {
      let input = try InputFile(file)
      if input.format == .json { return try ReportJSONReader.read(input.bytes).report }
      return try ReportReader().read(await SandboxedReader().document(from: input).get()).report
    } catch { throw .sentence("无法读取上一年度报告“\(file)”：\(error.reason)") }
  }
}
