import ArgumentParser
import Documents
import Glibc

/// `--format text|json`.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The one place where a command speaks: results on standard output, everything said to a person about them on
/// standard error, exit codes as the contract has them.
enum Output {
  /// Prints one JSON document and nothing else on standard output.
  static func print(_ json: JSON) { printAsIs(json.text) }

  /// Prints text; on a terminal its long lines are broken.
  static func print(_ text: String) { printAsIs(fitted(text, to: STDOUT_FILENO)) }

  /// Prints text whose lines are set already.
  static func printAsIs(_ text: String) {
    clearLine()
    guard let failure = write(text + "\n", to: STDOUT_FILENO) else { return }
    say("结果没有全部写出（\(failure)），请检查磁盘空间。")
    Glibc.exit(unreadable.rawValue)
  }

  /// A sentence for the person at the terminal.
  static func say(_ text: String) {
    clearLine()
    _ = write(fitted(text, to: STDERR_FILENO) + "\n", to: STDERR_FILENO)
  }

  /// Replaces the last line on the terminal.
  static func sayInPlace(_ text: String) { _ = write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

  /// Takes away what stands in place, before something else is said.
  private static func clearLine() {
    if Terminal.isOpen(on: STDERR_FILENO) { sayInPlace("") }
  }

  private static func fitted(_ text: String, to stream: Int32) -> String {
    Terminal.columns(on: stream).map { LineWrap.text(text, columns: $0) } ?? text
  }

  /// Writes all of `text`; what the machine says when it cannot. A reader that went away (`| head`) is no failure of ours.
  private static func write(_ text: String, to stream: Int32) -> String? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        return nil
      } else if errno != EINTR, errno != EAGAIN {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }

  /// The answer is «no»: findings of severity error, a step a rule refuses, an incomplete total.
  static let no = ExitCode(1)
  /// The input could not be read, is malformed, or the machine failed.
  static let unreadable = ExitCode(2)
}
