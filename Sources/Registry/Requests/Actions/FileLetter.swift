import Disclosure

extension Registry {
  /// 文书存入案卷: a letter that the program made of the case, by whom both may add files and take the step that the letter belongs to.
  ///
  /// - Throws: `ActionRefusal` when it is refused, also while the step itself is not on record.
  package func fileLetter(
    _ step: RequestStep, _ letter: CaseLetter, _ document: NewDocument, under rules: RequestRules
  ) async throws -> Int {
    let own = letter.kind.action
    return try await carryOut(.addDocument, step, by: rules) { open in
      guard open.mayEver(own) else { throw ActionRefusal.notAllowed(own) }
      guard open.has(letter) else { throw ActionRefusal.letterWithoutStep(own) }
      try open.add([document], with: own)
    }
  }
}
