/// The faults in the order found: the first thousand, and how many there are.
package struct FaultList: Sendable {
  package private(set) var faults: [Fault] = []
  package private(set) var count = 0

  private static let most = 1000

  /// Whether further faults are counted only.
  var isFull: Bool { faults.count >= FaultList.most }

  mutating func append(_ fault: Fault) {
    count += 1
    if faults.count < FaultList.most { faults.append(fault) }
  }

  mutating func append(_ others: FaultList) {
    count += others.count
    faults += others.faults.prefix(max(0, FaultList.most - faults.count))
  }

  /// By organ and entry.
  var inOrder: FaultList {
    var list = self
    list.faults.sort { ($0.organ?.rawValue ?? "", $0.seq ?? 0) < ($1.organ?.rawValue ?? "", $1.seq ?? 0) }
    return list
  }
}
