/// 考核事件: what an office did or failed to do, by its name.
///
/// Those with a constant are told by the registers; any other name is entered by hand or imported, and is named so in the scheme.
package struct EventKind: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package static let published = EventKind("公开")
  package static let late = EventKind("逾期公开")
  package static let early = EventKind("提前公开")
  package static let returned = EventKind("退回")
  package static let finding = EventKind("筛查发现")
  package static let taskLate = EventKind("交办逾期")
  package static let requestLate = EventKind("答复逾期")
  /// By level: what was decided of a reply of the unit, 行政复议 or 行政诉讼.
  package static let overturned = EventKind("复议诉讼纠错")
  package static let upheld = EventKind("复议诉讼维持")
  package static let attended = EventKind("参加培训")
  package static let absent = EventKind("缺席培训")

  package static func flagged(_ flag: ItemFlag) -> EventKind { EventKind(flag.chinese) }

  /// 报送 and 采用, entered with their number and level; named here because the ranking counts them.
  package static let reported = EventKind("报送")
  package static let adopted = EventKind("采用")

  /// Those that the registers tell.
  package static let registered: [EventKind] =
    [.published, .late, .early, .returned, .finding, .taskLate, .requestLate, .overturned, .upheld, .attended, .absent]
    + ItemFlag.allCases.map(flagged)

  package var isRegistered: Bool { Self.registered.contains(self) }

  /// The levels by which the registers tell it; nil where they tell no level, or anybody may name one.
  package var levels: [String]? {
    self == .overturned || self == .upheld ? DisputeKind.allCases.map(\.chinese) : nil
  }
}
