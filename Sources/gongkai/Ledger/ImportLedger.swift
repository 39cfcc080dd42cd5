import ArgumentParser
import Disclosure
import Documents
import Registry

/// `gongkai import ledger FILE`.
struct ImportLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "把台账“依申请公开”表中的申请补录到系统中。",
    discussion: """
      台账的格式与 gongkai report build --ledger 相同，可用 gongkai ledger template 生成空台账。已办结的补录为已办结，没有填办理结果的接着在系统中办理。
      有一处错误就不导入任何内容，并逐条列出错误。同一台账可以再次导入：系统中已有、内容相同的不重复登记。
      “行政复议诉讼”等其他各表的内容不进入系统，编制年度报告时仍用 --ledger 写明台账。

      示例：
        gongkai import ledger 台账.xlsx --data /var/lib/gongkai
        gongkai import ledger 台账.xlsx --data 数据 --organ 清河县云溪镇人民政府

      退出码：0 已导入，或者没有要导入的内容；2 台账有错误或者无法读取；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("台账，以 .xlsx 结尾。", valueName: "文件"), completion: .file(extensions: ["xlsx"]))
  var file: String

  @Option(help: ArgumentHelp("机关名称，如“清河县云溪镇人民政府”；系统中只有一个机关的不必写。", valueName: "名称"))
  var organ: String?

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let requests = try await requests()
    try await options.place.withRegistry { registry in
      do {
        let imported = try await carryOut(requests, in: registry)
        Output.print(imported.sentences(isDone: true).joined(separator: "\n"))
      } catch let refusal as LedgerFaults {
        throw refuse(refusal.faults)
      } catch let refusal as BuildRefusal {
        Output.say(refusal.text)
        throw Output.unreadable
      }
    }
  }

  private func requests() async throws -> [LedgerRequest] {
    do throws(BuildRefusal) { return try await LedgerInput.read(file).requests } catch {
      if case .faults(let faults, _) = error { throw refuse(faults) }
      Output.say(error.text)
      throw Output.unreadable
    }
  }

  private func carryOut(_ requests: [LedgerRequest], in registry: Registry) async throws -> ImportedLedger {
    let organ = try CountedRegister.organ(named: organ, among: try await registry.organs()).id
    let now = Instant.now
    let rules = RequestRules(
      calendar: try await registry.calendar(), ladders: try await registry.settings(of: organ, on: now.day).ladders,
      permissions: try .standard())
    return try await registry.importLedger(
      requests, into: organ, by: .system, under: rules, today: now.day, at: now)
  }

  private func refuse(_ faults: [LedgerFault]) -> ExitCode {
    let lines = ["台账“\(file)”有 \(faults.count) 处错误，没有导入任何内容："] + faults.map { "  \($0.sentence)" }
    Output.say(lines.joined(separator: "\n"))
    return Output.unreadable
  }
}
