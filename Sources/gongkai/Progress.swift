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
    isShown = total > 3 && Terminal.isOpen(on: STDERR_FILENO)
  }

  mutating func advance(to name: String) {
    done += 1
    guard isShown else { return }
    let columns = Terminal.columns(on: STDERR_FILENO) ?? Terminal.usualColumns
    Output.sayInPlace(TextColumns.shortened("\(action) \(done)/\(total)：\(name)", to: columns - 1))
  }

  func finish() {
    if isShown { Output.sayInPlace("") }
  }
}
