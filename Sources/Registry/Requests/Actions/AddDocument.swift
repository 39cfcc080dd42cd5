import Disclosure

extension Registry {
  /// 添加材料: files that lie in the store already.
  package func addDocuments(
    _ step: RequestStep, _ documents: [NewDocument], under rules: RequestRules
  ) async throws -> Int {
    guard !documents.isEmpty else { throw ActionRefusal.missing(.documentName) }
    return try await carryOut(.addDocument, step, with: documents, by: rules) { _ in }
  }
}
