import ArgumentParser
import Documents

/// 参数或选项: one thing that a command takes, as the parser describes it.
struct CommandArgument {
  let isPositional: Bool
  /// `--format <格式>`, `<文件>…`.
  private let label: String
  private let meaning: String
  private let isOptional: Bool
  private let isRepeating: Bool
  private let isBuiltIn: Bool

  /// What `command` takes, in the order of its declaration; `--version` only where it belongs.
  static func all(of command: any ParsableCommand.Type, isRoot: Bool) -> [CommandArgument] {
    var description = ""
    do { _ = try command.parseAsRoot(["--experimental-dump-help"]) } catch { description = command.message(for: error) }
    let arguments = (try? JSON.parse(description))?["command"]?["arguments"]?.array ?? []
    return arguments.compactMap(CommandArgument.init).filter { $0.label != "--version" || isRoot }
  }

  private init?(_ json: JSON) {
    guard json["shouldDisplay"] != .bool(false) else { return nil }
    let names = (json["names"]?.array ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    let kind = json["kind"]?.string
    isPositional = kind == "positional"
    isOptional = json["isOptional"] == .bool(true)
    isRepeating = json["isRepeating"] == .bool(true)
    isBuiltIn = names.contains("--help") || names.contains("--version")
    let value = "<\(json["valueName"]?.string ?? "")>"
    switch kind {
    case "positional": label = value
    case "option": label = "\(names.joined(separator: ", ")) \(value)"
    default: label = names.sorted { $0.count < $1.count }.joined(separator: ", ")
    }
    meaning = Self.meaning(json, names: names)
  }

  private static func meaning(_ json: JSON, names: [String]) -> String {
    if names.contains("--help") { return "显示这份说明。" }
    if names.contains("--version") { return "显示版本。" }
    var meaning = json["abstract"]?.string ?? ""
    let choices = (json["allValues"]?.array ?? []).compactMap(\.string)
    if !choices.isEmpty, !choices.allSatisfy(meaning.contains) { meaning += "可选 \(choices.joined(separator: "、"))。" }
    if let usual = json["defaultValue"]?.string { meaning += "默认 \(usual)。" }
    return meaning
  }

  /// Its line in the list.
  var row: [String] { [label + (isPositional && isRepeating ? "…" : ""), meaning] }

  /// Its place in the usage line; nil for what every command takes.
  var usage: String? {
    guard !isBuiltIn else { return nil }
    return (isOptional ? "[\(label)]" : label) + (isRepeating ? "…" : "")
  }
}
