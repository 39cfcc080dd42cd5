/// One step of the schema, in the order of a list that only ever grows; a step is never edited after a release.
///
/// The text is SQL for both engines, several statements long if need be, with marked tokens where they differ:
/// `{strict}` ends every `CREATE TABLE`; types are `{text}` (compared by bytes), `{bigint}`, `{blob}`; `{id}` is the
/// numbered primary key that is never given twice.
package struct Migration: Sendable, Hashable {
  package let name: String
  private let texts: [EngineKind: String]

  package init(_ name: String, _ sql: String) {
    self.name = name
    texts = Dictionary(uniqueKeysWithValues: EngineKind.allCases.map { ($0, sql) })
  }

  /// For what the engines do in quite different ways (searching words).
  package init(_ name: String, sqlite: String, postgres: String) {
    self.name = name
    texts = [.sqlite: sqlite, .postgres: postgres]
  }

  /// As written, with its tokens: what is recorded and compared.
  func text(for engine: EngineKind) -> String { texts[engine] ?? "" }
}
