import Glibc

/// What is being done just now, for a person who waits at a terminal; silent otherwise. The next thing that is said
/// stands in its place.
enum BuildProgress {
  static func say(_ step: String) {
    guard Terminal.isOpen(on: STDERR_FILENO) else { return }
    Output.sayInPlace(step)
  }
}
