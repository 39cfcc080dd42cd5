import Disclosure
import Documents

/// 核对结果: one file, what was read and what was found.
struct CheckResult {
  let file: ReportFile
  let findings: [Finding]

  init(_ file: ReportFile, previous: AnnualReport?) {
    self.file = file
    findings =
      file.reading.map { reading in
        ReportChecks.findings(in: CheckContext(report: reading.report, notes: reading.notes, previous: previous))
      } ?? []
  }

  var isReadable: Bool { file.reading != nil }
  var hasErrors: Bool { errors > 0 }
  var errors: Int { findings.count { $0.severity == .error } }
  var warnings: Int { findings.count { $0.severity == .warning } }

  /// The document of the contract.
  static func json(_ results: [CheckResult]) -> JSON {
    [
      "reports": .array(results.map(\.json)),
      "summary": [
        "files": JSON(results.count), "errors": JSON(results.map(\.errors).reduce(0, +)),
        "warnings": JSON(results.map(\.warnings).reduce(0, +)), "unreadable": JSON(results.count { !$0.isReadable }),
      ],
    ]
  }

  private var json: JSON {
    switch file.outcome {
    case .success(let reading):
      [
        "file": .string(file.name), "readable": true, "report": reading.report.json,
        "findings": .array(findings.map(\.json)),
      ]
    case .failure(let unreadable):
      ["file": .string(file.name), "readable": false, "reason": .string(unreadable.reason), "findings": []]
    }
  }
}
