package import Disclosure

extension Finding {
  /// One finding, with the keys of the contract.
  package var json: JSON {
    [
      "rule": .string(rule.rawValue), "severity": .string(severity.rawValue), "table": JSON(table?.rawValue),
      "section": JSON(section), "row": JSON(row), "column": JSON(column), "expected": JSON(expected),
      "found": JSON(found), "message": .string(message),
    ]
  }
}
