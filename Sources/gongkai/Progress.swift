import Glibc

/// 进度: a line on the terminal that shows how far long work has come; silent when standard error is no terminal.
struct Progress {
  private let total: Int
  private let action: String
  private var done = 0
  private let isShown: Bool

  init(total: Int, action: String) {
    self.total = total
    self.action = action
    isShown = total > 3 && isatty(STDERR_FILENO) == 1
  }

  mutating func advance(to name: String) {
    done += 1
    if isShown { Output.sayInPlace("\(action) \(done)/\(total)：\(name)") }
  }

  func finish() {
    if isShown { Output.sayInPlace("") }
  }
}
