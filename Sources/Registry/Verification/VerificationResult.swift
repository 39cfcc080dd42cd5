/// 核验结果.
package struct VerificationResult: Sendable {
  /// Entries read.
  package var events = 0
  package var organs = 0
  package var checkpoints = 0
  /// Sealed values that events name.
  package var sealed = 0
  package var files = 0
  /// Sealed values and files that events name and that were destroyed as recorded.
  package var destroyed = 0
  /// False when no key was given: sealed values were found, but not opened.
  package var opensSealed = true
  package var faults = FaultList()

  package var isSound: Bool { faults.count == 0 }
}
