/// One line of the table.
struct Measurement {
  enum Aim {
    case none
    case atLeast(Double)
    case atMost(Double)
  }

  var what: String
  var figure: Double
  var unit: String
  var aim = Aim.none
  /// A peer or a limit measured in the same run.
  var beside = ""
  /// MB, of this process and of its children.
  var peakMemory: Double? = PeakMemory.megabytes

  /// As the table shows it: what, figure, unit, aim, whether it was met, memory, beside.
  var fields: [String] {
    [what, Decimals.text(figure), unit, aimText, verdict, peakMemory.map { Decimals.text($0) } ?? "", beside]
  }

  private var aimText: String {
    switch aim {
    case .none: "–"
    case .atLeast(let least): "≥ \(Decimals.text(least))"
    case .atMost(let most): "≤ \(Decimals.text(most))"
    }
  }

  private var verdict: String {
    switch aim {
    case .none: ""
    case .atLeast(let least): figure >= least ? "met" : "MISSED"
    case .atMost(let most): figure <= most ? "met" : "MISSED"
    }
  }
}

/// Numbers to three digits that mean something.
enum Decimals {
  static func text(_ value: Double) -> String {
    let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
    let factor = places == 0 ? 1.0 : places == 1 ? 10.0 : 100.0
    let whole = Int((value * factor).rounded())
    guard places > 0 else { return String(whole) }
    let fraction = String(whole % Int(factor))
    let text = "\(whole / Int(factor)).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
    return text.hasSuffix(".0") || text.hasSuffix(".00") ? String(text.prefix { $0 != "." }) : text
  }
}
