/// Precision and recall of what finds things, in sum and by kind.
package struct DetectionScore {
  /// Of one kind, or of all.
  package struct Count {
    package fileprivate(set) var right = 0
    package fileprivate(set) var wrong = 0
    package fileprivate(set) var missed = 0

    /// 1 where nothing was found.
    package var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    /// 1 where there was nothing to find.
    package var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  }

  package private(set) var sum = Count()
  package private(set) var byKind: [String: Count] = [:]
  /// One line for each thing too many or too few.
  package private(set) var failures: [String] = []

  package init() {}

  package mutating func add(planted: Set<String>, found: Set<String>, in text: String) {
    for kind in planted.union(found) {
      var count = byKind[kind] ?? Count()
      switch (planted.contains(kind), found.contains(kind)) {
      case (true, true): (count.right, sum.right) = (count.right + 1, sum.right + 1)
      case (false, _):
        (count.wrong, sum.wrong) = (count.wrong + 1, sum.wrong + 1)
        failures.append("多报 \(kind)：\(text)")
      case (true, false):
        (count.missed, sum.missed) = (count.missed + 1, sum.missed + 1)
        failures.append("漏报 \(kind)：\(text)")
      }
      byKind[kind] = count
    }
  }

  /// The table of figures, the failures below it.
  package var report: String {
    let rows = byKind.sorted { $0.key < $1.key } + [(key: "合计", value: sum)]
    let lines = rows.map { kind, count in
      "\(kind)\t查准率\(Self.percent(count.precision))\t查全率\(Self.percent(count.recall))\t应报\(count.right + count.missed)"
    }
    return (lines + failures).joined(separator: "\n")
  }

  private static func percent(_ share: Double) -> String { "\(Double(Int(share * 1000 + 0.5)) / 10)%" }
}
