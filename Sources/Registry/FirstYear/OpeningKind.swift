/// 期初数事项的种类. The raw value is the event's kind.
package enum OpeningKind: String, CaseIterable, Sendable {
  case openingSet

  package var chinese: String { "登记上年结转的期初数" }
}

extension OpeningKind: TableEventKind {
  package static let families: Set<String> = ["opening"]
}

extension StreamID {
  /// 期初数 of an organ.
  package static func opening(_ organ: OrganID) -> StreamID { StreamID("opening/\(organ)") }
}
