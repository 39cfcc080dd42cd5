/// How a run of an external program ended. A value, so that the caller can say it in its own words.
package enum ProcessOutcome: Sendable, Hashable {
  /// The program ended by itself. Anything but code 0 is its own complaint, usually explained in `errorOutput`.
  case exited(code: Int, output: [UInt8], errorOutput: [UInt8])
  /// The program was ended by a signal: it crashed (6, 11), used up its processor time (24, 9) or wrote too large a file (25).
  case signalled(Int, errorOutput: [UInt8])
  /// The time limit passed; the program and everything it had started were killed.
  case timedOut(after: Duration)
  /// Standard output grew beyond this many bytes; the program and everything it had started were killed.
  case outputTooLarge(limit: Int)
  /// This program is not installed.
  case notFound(String)
  /// The machine could not start the program; the system's own words.
  case couldNotStart(String)
  /// The calling task was cancelled; the program was killed.
  case cancelled
}
