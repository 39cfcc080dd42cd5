import Glibc

/// What is being done just now, for a person who waits at a terminal; silent otherwise.
enum BuildProgress {
  static func say(_ step: String) {
    guard Terminal.isOpen(on: STDERR_FILENO) else { return }
    Output.say(step)
  }
}
