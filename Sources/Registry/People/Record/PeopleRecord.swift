package import Disclosure

extension StreamID {
  /// 机关 with its offices, settings and calendar.
  package static func organ(_ id: OrganID) -> StreamID { StreamID("organ/\(id)") }
  /// 人员 with posts, roles and account.
  package static func person(_ id: PersonID) -> StreamID { StreamID("person/\(id)") }
}
