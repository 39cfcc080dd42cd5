import Glibc

/// 终端: what a command stands in — its three streams, and how wide the person's window is.
enum Terminal {
  /// Columns that text is set to where there is no window to ask.
  static let usualColumns = 80

  /// Makes the three streams safe to use: a reader that goes away (`| head`) is seen as an error of writing instead of
  /// ending the program, and a stream that was closed is empty, so that no file of ours is opened in its place.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 { _ = open("/dev/null", O_RDWR) }
  }

  static func isOpen(on stream: Int32) -> Bool { isatty(stream) == 1 }

  /// The window's columns; nil when the stream is no terminal.
  static func columns(on stream: Int32) -> Int? {
    guard isOpen(on: stream) else { return nil }
    var size = winsize()
    guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return usualColumns }
    return max(20, Int(size.ws_col))
  }
}
