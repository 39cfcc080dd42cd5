import Foundation

/// What is being done just now, for a person who waits at a terminal; silent otherwise.
enum BuildProgress {
  static func say(_ step: String) {
    guard isatty(2) == 1 else { return }
    Output.say(step)
  }
}
