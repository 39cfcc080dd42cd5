import Dispatch
import Synchronization

/// Given once by one thread, waited for by others.
final class Signal: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func give() { semaphore.signal() }

  /// Blocks this thread: only inside the work of a transaction, which has a thread of its own.
  func wait() {
    semaphore.wait()
    semaphore.signal()
  }

  func given() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        self.wait()
        continuation.resume()
      }
    }
  }
}
