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
      return try await SandboxedReader.standard.workbook(from: input).get()
    } catch { throw .sentence("无法读取台账“\(file)”：\(error.reason)") }
  }
}

/// 上一年度报告 as the command is given it, in any format that can be read.
enum EarlierReport {
  static func read(_ file: String?, before year: ReportingYear) async throws(BuildRefusal) -> AnnualReport? {
    guard let file else { return nil }
    let report: AnnualReport
    do throws(Unreadable) { report = try await ReportFile.read(file).outcome.get().report } catch {
      throw .sentence("无法读取上一年度报告“\(file)”：\(error.reason)")
    }
    if let other = report.year, other != year.year - 1 {
      Output.say("请注意：--previous 给出的是 \(other) 年的报告，不是 \(year.year - 1) 年的，与上年的核对结果可能不成立。")
    }
    return report
  }
}
