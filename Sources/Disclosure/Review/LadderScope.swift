/// 审核流程的适用范围: one column, one genre, or one genre within one column; neither is the organ's own ladder for all the rest.
package struct LadderScope: Hashable, Sendable {
  package let column: ColumnID?
  package let genre: Genre?

  package init(column: ColumnID? = nil, genre: Genre? = nil) {
    self.column = column
    self.genre = genre
  }

  /// Everything that has no ladder of its own.
  package static let all = LadderScope()

  /// The scopes that `matter` falls under, the most specific first: column and genre, column, genre, all.
  fileprivate static func scopes(of matter: ReviewMatter) -> [LadderScope] {
    let byGenre = matter.genre.map { [LadderScope(genre: $0)] } ?? []
    let byBoth = matter.genre.map { [LadderScope(column: matter.column, genre: $0)] } ?? []
    return byBoth + [LadderScope(column: matter.column)] + byGenre
  }
}

/// 送审的栏目和体裁: by what an item's ladder is chosen; letters and reports have none.
package struct ReviewMatter: Hashable, Sendable {
  package let column: ColumnID
  /// Nil for a revision recorded before genres stood in the log.
  package let genre: Genre?

  package init(column: ColumnID, genre: Genre?) {
    self.column = column
    self.genre = genre
  }
}

/// 分栏目、体裁的审核流程, as they stand from a day on: one at most for each scope.
package struct ScopedLadders: Hashable, Sendable {
  package let ladders: [LadderScope: ReviewLadder]

  /// A ladder for all is none of these: the organ has it elsewhere.
  package init(_ ladders: [LadderScope: ReviewLadder] = [:]) { self.ladders = ladders.filter { $0.key != .all } }

  /// Nil when nothing but the organ's own ladder is left.
  func choice(for matter: ReviewMatter) -> LadderChoice? {
    for scope in LadderScope.scopes(of: matter) {
      if let ladder = ladders[scope] { return LadderChoice(ladder: ladder, scope: scope) }
    }
    return nil
  }
}

/// 适用的审核流程: the ladder that a text goes up, and by what it was chosen.
package struct LadderChoice: Hashable, Sendable {
  package let ladder: ReviewLadder
  package let scope: LadderScope
}
