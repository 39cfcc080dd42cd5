/// 全部投影: every table that follows from the log alone, as `verify` and `restore` make them again; every part keeps its
/// own list, and a new part is joined at the end.
package enum RegistryProjections {
  package static let all: [any Projection] = PeopleSchema.projections + [RequestProjection()]
}
