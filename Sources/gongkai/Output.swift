import ArgumentParser
import Documents
import Foundation

/// `--format text|json`.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The one place where a command speaks: results on standard output, everything said to a person about them on
/// standard error, exit codes as the contract has them.
enum Output {
  /// Prints one JSON document and nothing else on standard output.
  static func print(_ json: JSON) { write(json.text + "\n", to: .standardOutput) }

  static func print(_ text: String) { write(text + "\n", to: .standardOutput) }

  /// A sentence for the person at the terminal.
  static func say(_ text: String) { write(text + "\n", to: .standardError) }

  /// Replaces the last line on the terminal.
  static func sayInPlace(_ text: String) { write("\r\u{1B}[K\(text)", to: .standardError) }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that went away (`| head`) is no failure of ours.
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// The answer is «no»: findings of severity error, a step a rule refuses, an incomplete total.
  static let no = ExitCode(1)
  /// The input could not be read, is malformed, or the machine failed.
  static let unreadable = ExitCode(2)
}
