import Database
import Documents

/// 检索式的引擎写法: a query in the language of the engine.
struct SearchExpression {
  private let engine: EngineKind
  private let query: SearchQuery
  private let labels: [SearchLabel]

  init(_ query: SearchQuery, _ labels: [SearchLabel], for engine: EngineKind) {
    (self.engine, self.query, self.labels) = (engine, query, labels)
  }

  /// Of items in one chunk: the engine itself joins the words.
  var short: String {
    let wanted = query.groups.map(either) + labels.map { phrase([$0.token]) }
    return without(all(wanted), query.excluded.map(term) + [long])
  }

  /// Of items in several: for each group the chunks of which some word stands.
  var groups: [String] { query.groups.map { all([either($0), long] + labels.map { phrase([$0.token]) }) } }

  /// The same for what is excluded; nil when nothing is.
  var excluded: String? {
    query.excluded.isEmpty ? nil : all([either(query.excluded), long])
  }

  /// Anything that is sought.
  var any: String { either(query.sought) }

  private var long: String { phrase([SearchLabel.long.token]) }

  private func either(_ terms: [SearchQuery.Term]) -> String { joined(terms.map(term), by: "OR", "|") }
  private func term(_ term: SearchQuery.Term) -> String { all(term.phrases.map(phrase)) }
  private func all(_ parts: [String]) -> String { joined(parts, by: "AND", "&") }

  private func joined(_ parts: [String], by word: String, _ sign: String) -> String {
    parts.count == 1 ? parts[0] : "(\(parts.joined(separator: engine == .sqlite ? " \(word) " : " \(sign) ")))"
  }

  private func without(_ wanted: String, _ unwanted: [String]) -> String {
    let unwanted = joined(unwanted, by: "OR", "|")
    return engine == .sqlite ? "\(wanted) NOT \(unwanted)" : "\(wanted) & !\(unwanted)"
  }

  /// Tokens side by side. They hold letters, digits and private characters alone, never a quote.
  private func phrase(_ tokens: [String]) -> String {
    switch engine {
    case .sqlite: "\"\(tokens.joined(separator: " "))\""
    case .postgres: "(\(tokens.map { "'\($0)'" }.joined(separator: " <-> ")))"
    }
  }
}
