import Disclosure
import Documents

/// 规则说明: what `gongkai check --rules` prints.
enum RuleListing {
  static func print(_ format: OutputFormat) {
    switch format {
    case .text: Output.print(RuleManual.entries.map(text).joined(separator: "\n\n"))
    case .json: Output.print(.array(RuleManual.entries.map(json)))
    }
  }

  private static func text(_ entry: (rule: String, text: String)) -> String {
    let severity = CheckRule(rawValue: entry.rule)?.severity.chinese ?? ""
    let lines = entry.text.split(separator: "\n").map { "  \($0)" }
    return (["\(entry.rule)（\(severity)）"] + lines).joined(separator: "\n")
  }

  private static func json(_ entry: (rule: String, text: String)) -> JSON {
    [
      "rule": .string(entry.rule), "severity": JSON(CheckRule(rawValue: entry.rule)?.severity.rawValue),
      "explanation": .string(entry.text),
    ]
  }
}
