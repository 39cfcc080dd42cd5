/// 机构人员表: a table whose rows follow from the events of organs and people.
package typealias PeopleTable = EventTable<PeopleKind>

extension PeopleKind: TableEventKind {
  package static let families: Set<String> = ["organ", "person"]
}
