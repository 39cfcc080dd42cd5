import Documents

/// Why `report build` wrote nothing, or what its answer was.
enum BuildRefusal: Error {
  /// The ledger's faults, all of them.
  case faults([LedgerFault], file: String)
  case sentence(String)
  /// Written, with findings of severity error: the answer is «no».
  case answered

  /// Faults beyond this many are counted, not printed.
  private static let mostPrinted = 200

  var text: String {
    switch self {
    case .answered: ""
    case .sentence(let sentence): sentence
    case .faults(let faults, let file):
      ([heading(faults, file)] + faults.prefix(Self.mostPrinted).map { "  \($0.sentence)" } + rest(faults))
        .joined(separator: "\n")
    }
  }

  private func heading(_ faults: [LedgerFault], _ file: String) -> String {
    "台账“\(file)”有 \(faults.count) 处错误，没有写任何文件："
  }

  private func rest(_ faults: [LedgerFault]) -> [String] {
    let unprinted = faults.count - Self.mostPrinted
    return unprinted > 0 ? ["  另有 \(unprinted) 处未列出，加 --format json 可列出全部。"] : []
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
