import ArgumentParser
import Disclosure
import Documents
import Registry

/// `gongkai import report FILE`.
struct ImportReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "把以前发布的年度报告导入系统。",
    discussion: """
      网页、Word、Excel、PDF、纯文本、Markdown 和数据文件（JSON）都可以。导入以后用于核对上年结转、历年对比，公众也可以查看。
      不能确定数字位置的文件不导入，并写明原因；每一年度只能导入一次，更正须在系统中两人解除锁定后办理。

      示例：
        gongkai import report 2024年报.html --data /var/lib/gongkai
        gongkai import report 2023年报.pdf --organ 清河县云溪镇人民政府 --data 数据

      退出码：0 已导入；1 已有这一年度的报告；2 文件无法读取，或者不是本单位的报告；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("年度报告文件。", valueName: "文件"), completion: .file())
  var file: String
  @Option(help: ArgumentHelp("机关名称，如“清河县云溪镇人民政府”；系统中只有一个机关的不必写。", valueName: "名称"))
  var organ: String?
  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let reading = try await reading()
    try await options.place.withRegistry { registry in
      do {
        let year = try await carryOut(reading.report, in: registry)
        Output.print("已导入 \(year.year) 年的年度报告。")
      } catch let refusal as BuildRefusal {
        Output.say(refusal.text)
        throw Output.unreadable
      } catch ReportActionRefusal.rule(let refusal) {
        Output.say(refusal.sentence)
        throw Output.no
      } catch let refusal as ReportActionRefusal {
        Output.say(refusal.sentence)
        throw Output.unreadable
      }
    }
  }

  private func reading() async throws -> ReportReader.Reading {
    switch await ReportFile.read(file).outcome {
    case .success(let reading): return reading
    case .failure(let unreadable):
      Output.say("无法读取“\(file)”：\(unreadable.reason)")
      throw Output.unreadable
    }
  }

  private func carryOut(_ report: AnnualReport, in registry: Registry) async throws -> ReportingYear {
    let organ = try CountedRegister.organ(named: organ, among: try await registry.organs())
    guard let year = report.year.flatMap({ ReportingYear($0) }) else {
      throw BuildRefusal.sentence("“\(file)”中没有写明年度，请核对标题。")
    }
    let now = Instant.now
    let rules = try await registry.profile(of: organ.id, on: now.day).rules(try .standard())
    let step = ReportStep(
      Viewer(person: "console", organ: organ.id, roles: [.officer]), on: year, version: 0, by: .system, at: now)
    let name = file.split(separator: "/").last.map { String($0) } ?? file
    try await registry.importReport(step, report, fileName: name, under: rules)
    return year
  }
}
