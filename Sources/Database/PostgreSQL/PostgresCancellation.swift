internal import CLibPQ
internal import Dispatch
internal import Synchronization

/// The way to cut off one transaction from another thread.
final class PostgresCancellation: Sendable {
  private struct State: Sendable {
    var isRequested = false
    /// libpq's cancel handle, while the transaction runs.
    var request: UInt?
  }

  private let state = Mutex(State())

  var isRequested: Bool { state.withLock(\.isRequested) }

  /// Lets `cancel` reach the server, until `end`.
  func begin(on link: PostgresLink) {
    let handle = PQgetCancel(link.handle)
    state.withLock { $0.request = handle.map { UInt(bitPattern: $0) } }
  }

  /// After this no cancel request is sent any more, nor is one under way.
  func end() {
    state.withLock { state in
      PQfreeCancel(state.request.flatMap { OpaquePointer(bitPattern: $0) })
      state.request = nil
    }
  }

  /// Asks the server to cut off the running statement; statements after it are refused here.
  func cancel() {
    state.withLock { $0.isRequested = true }
    // The request opens a connection of its own and waits for it.
    DispatchQueue.global().async {
      self.state.withLock { state in
        guard let handle = state.request.flatMap({ OpaquePointer(bitPattern: $0) }) else { return }
        var complaint = [CChar](repeating: 0, count: 256)
        _ = PQcancel(handle, &complaint, CInt(complaint.count))
      }
    }
  }
}
