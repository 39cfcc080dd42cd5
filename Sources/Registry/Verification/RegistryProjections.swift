/// 全部投影: every table that follows from the log alone, as `verify` and `restore` make them again; every part keeps its
/// own list, and a new part is joined at the end.
package enum RegistryProjections {
  ///
  /// - Parameter keyring: Without one, what is made of sealed values is left out.
  package static func all(_ keyring: Keyring?) -> [any Projection] {
    let sealed: [any Projection] = keyring.map { [MarkProjection($0)] } ?? []
    return PeopleSchema.projections + CatalogueSchema.projections + ReportSchema.projections
      + ScoringSchema.projections + [
        RequestProjection(), ItemProjection(), QuarantineProjection(),
      ] + DisputeSchema.projections + WorkLogSchema.projections + ProblemSchema.projections
      + OpeningSchema.projections + CampaignSchema.projections + sealed
  }
}
