import Synchronization

/// 打开密封值: opens what was read and compares it with the log's digests, beside the reading, so that both have a processor.
///
/// The reader never waits: while enough batches are waiting to be opened, it opens the next one itself.
final class SealOpening: Sendable {
  /// A stored value, and the entry that names it.
  struct Item: Sendable {
    let row: SealedRow
    let digest: Digest
    let organ: OrganID
    let seq: Int
  }

  private struct Batch: Sendable {
    let items: [Item]
    let reading: Int
  }

  private struct State {
    var reading = 0
    var waiting = 0
    var faults = FaultList()
  }

  private let sealedValues: SealedValues
  private let state = Mutex(State())
  private let batches: AsyncStream<Batch>
  private let entrance: AsyncStream<Batch>.Continuation

  private static let mostWaiting = 16

  init(_ keyring: Keyring) {
    sealedValues = SealedValues(keyring)
    (batches, entrance) = AsyncStream.makeStream()
  }

  /// A reading begins: what was found in one that failed does not count.
  func begin() {
    state.withLock {
      $0.reading += 1
      $0.faults = FaultList()
    }
  }

  func take(_ items: [Item]) {
    let (isFull, reading) = state.withLock { state in
      let isFull = state.waiting >= Self.mostWaiting
      if !isFull { state.waiting += 1 }
      return (isFull, state.reading)
    }
    let batch = Batch(items: items, reading: reading)
    if isFull { open(batch) } else { entrance.yield(batch) }
  }

  /// Opens what is handed over, until the end or until cancelled.
  func run() async {
    for await batch in batches {
      open(batch)
      state.withLock { $0.waiting -= 1 }
    }
  }

  /// No batch comes any more: `run` ends with the last one.
  func end() { entrance.finish() }

  /// In the order of the log.
  var faults: FaultList { state.withLock { $0.faults.inOrder } }

  private func open(_ batch: Batch) {
    for item in batch.items {
      do throws(SealRefusal) {
        _ = try sealedValues.open(item.row, as: item.digest)
      } catch {
        let fault = Fault.sealedDamaged(item.organ, seq: item.seq, id: item.row.id, error)
        state.withLock { if $0.reading == batch.reading { $0.faults.append(fault) } }
      }
    }
  }
}
