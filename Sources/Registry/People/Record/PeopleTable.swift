/// 机构人员表: a table whose rows follow from the events of organs and people.
package typealias PeopleTable = EventTable<PeopleKind>

extension PeopleKind: TableEventKind {
  package static func owns(_ stream: StreamID) -> Bool {
    stream.rawValue.hasPrefix("organ/") || stream.rawValue.hasPrefix("person/")
  }
}
