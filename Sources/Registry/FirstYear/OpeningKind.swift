/// 期初数事项的种类. The raw value is the event's kind.
package enum OpeningKind: String, CaseIterable, Sendable {
  case openingSet, openingTotalsSet, openingTotalsRemoved

  package var chinese: String {
    switch self {
    case .openingSet: "登记上年结转的期初数"
    case .openingTotalsSet: "登记启用前累计数"
    case .openingTotalsRemoved: "取消启用前累计数"
    }
  }
}

extension OpeningKind: TableEventKind {
  package static let families: Set<String> = ["opening"]
}

extension StreamID {
  /// 期初数 of an organ.
  package static func opening(_ organ: OrganID) -> StreamID { StreamID("opening/\(organ)") }
}
