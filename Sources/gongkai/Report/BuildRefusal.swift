import Documents

/// Why `report build` wrote nothing, or what its answer was.
enum BuildRefusal: Error {
  /// The ledger's faults, all of them.
  case faults([LedgerFault], file: String)
  case sentence(String)
  /// Written, with findings of severity error: the answer is «no».
  case answered

  /// A list that is longer than a window says its sum at the end once more.
  private static let mostSeen = 20

  var text: String {
    switch self {
    case .answered: ""
    case .sentence(let sentence): sentence
    case .faults(let faults, let file):
      ([heading(faults, file)] + faults.map { "  \($0.sentence)" } + closing(faults))
        .joined(separator: "\n")
    }
  }

  private func heading(_ faults: [LedgerFault], _ file: String) -> String {
    "台账“\(file)”有 \(faults.count) 处错误，没有写任何文件："
  }

  private func closing(_ faults: [LedgerFault]) -> [String] {
    faults.count > Self.mostSeen ? ["以上共 \(faults.count) 处错误，请改正后重新编制。"] : []
  }

  /// `{"faults": […]}`; a refusal that concerns no cell has only its message.
  var json: JSON {
    switch self {
    case .answered: ["faults": []]
    case .sentence(let sentence): ["faults": [Self.fault(LedgerFault(message: sentence), file: nil)]]
    case .faults(let faults, let file): ["faults": .array(faults.map { Self.fault($0, file: file) })]
    }
  }

  private static func fault(_ fault: LedgerFault, file: String?) -> JSON {
    [
      "file": JSON(file), "sheet": JSON(fault.sheet), "row": JSON(fault.row), "column": JSON(fault.column),
      "message": .string(fault.message),
    ]
  }
}
