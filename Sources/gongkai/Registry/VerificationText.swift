import Documents
import Registry

/// What verification found, for people and for programs.
struct VerificationText {
  private let result: VerificationResult

  private static let shown = 20

  init(_ result: VerificationResult) { self.result = result }

  var text: String {
    var lines = [
      "核验完成：\(result.organs) 个机关，\(result.events) 条记录，\(result.checkpoints) 个检查点，\(result.sealed) 项密封信息，"
        + "\(result.files) 个文件。"
    ]
    if result.destroyed > 0 { lines.append("按规定销毁的有 \(result.destroyed) 项，日志中均有记录。") }
    if result.isSound { return (lines + ["没有发现问题。"]).joined(separator: "\n") }
    lines.append("发现 \(result.faults.count) 处问题：")
    lines += result.faults.faults.prefix(Self.shown).map { "  \($0.message)" }
    if result.faults.count > Self.shown {
      lines.append("  其余 \(result.faults.count - Self.shown) 处可用 --format json 列出。")
    }
    lines.append("请保留现场，不要继续办理，用最近一次没有问题的备份比对。")
    return lines.joined(separator: "\n")
  }

  var json: JSON {
    [
      "ok": .bool(result.isSound), "events": .integer(result.events), "organs": .integer(result.organs),
      "checkpoints": .integer(result.checkpoints), "sealed": .integer(result.sealed),
      "files": .integer(result.files), "destroyed": .integer(result.destroyed), "opened": .bool(result.opensSealed),
      "faultCount": .integer(result.faults.count),
      "faults": .array(
        result.faults.faults.map { fault in
          [
            "kind": .string(fault.kind), "organ": JSON(fault.organ?.rawValue), "seq": JSON(fault.seq),
            "message": .string(fault.message),
          ]
        }),
    ]
  }
}
