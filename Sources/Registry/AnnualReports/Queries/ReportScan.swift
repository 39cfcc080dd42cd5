import Database
package import Disclosure

/// 签批单扫描件 of a report, and whether its check has released it.
package struct ReportScan: Sendable {
  package let name: String
  package let state: FileState
  /// Nil when its key was destroyed.
  package let stored: StoredFile?
}

extension Registry {
  /// The scan that a signature of `report` names; nil for any other file.
  package func reportScan(_ file: String, of report: YearReport) async throws -> ReportScan? {
    let entry = report.entries.first { $0.event.signature?.paper?.scan == file }
    guard let entry, let address = Digest(hex: file) else { return nil }
    return try await database.read { session in
      ReportScan(
        name: entry.details[.scanName] ?? "签批单扫描件", state: try Quarantine.state(of: address, in: session),
        stored: try FileRegister(keyring).kept(address, in: session))
    }
  }
}

extension ReportEvent {
  /// 签署 of a step; nil for everything else.
  package var signature: ReviewSignature? {
    switch what {
    case .review(.passed(let signature)), .review(.returned(let signature, _)): signature
    default: nil
    }
  }
}
