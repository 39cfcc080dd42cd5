import Testing

@testable import Disclosure

/// 分栏目、体裁的审核流程: which ladder an item goes up, by literal rows.
@Suite("Ladders by column and genre") struct ScopedLadderTests {
  private static func ladder(_ names: String...) -> ReviewLadder {
    ReviewLadder(names.map { .init(name: $0, role: .leader) }) ?? .standard
  }

  private static let both = ladder("公示初审", "公示签发")
  private static let column = ladder("动态初审", "动态签发")
  private static let genre = ladder("公示甲", "公示乙", "公示丙", "公示丁")
  private static let ladders = ReviewLadders(
    .standard,
    scoped: [
      .init(
        from: on("03-11"),
        ScopedLadders([
          LadderScope(column: "news", genre: .publicity): both, LadderScope(column: "news"): column,
          LadderScope(genre: .publicity): genre, .all: both,
        ])),
      .init(from: on("03-20"), ScopedLadders([LadderScope(genre: .publicity): genre])),
    ])

  struct Row: Sendable {
    let day: String
    let matter: ReviewMatter?
    let steps: Int
    let first: String
    let scope: LadderScope

    init(_ day: String, _ column: ColumnID?, _ genre: Genre?, _ steps: Int, _ first: String, _ scope: LadderScope) {
      (self.day, self.steps, self.first, self.scope) = (day, steps, first, scope)
      matter = column.map { ReviewMatter(column: $0, genre: genre) }
    }
  }

  @Test(arguments: [
    Row("03-10", "news", .publicity, 3, "办公室负责人初审", .all),
    Row("03-11", "news", .publicity, 2, "公示初审", LadderScope(column: "news", genre: .publicity)),
    Row("03-11", "news", .news, 2, "动态初审", LadderScope(column: "news")),
    Row("03-11", "news", nil, 2, "动态初审", LadderScope(column: "news")),
    Row("03-11", "policy", .publicity, 4, "公示甲", LadderScope(genre: .publicity)),
    Row("03-11", "policy", .circular, 3, "办公室负责人初审", .all),
    Row("03-11", "policy", nil, 3, "办公室负责人初审", .all),
    Row("03-11", nil, nil, 3, "办公室负责人初审", .all),
    // From the twentieth on the column has none of its own any more.
    Row("03-20", "news", .publicity, 4, "公示甲", LadderScope(genre: .publicity)),
    Row("03-20", "news", .news, 3, "办公室负责人初审", .all),
  ])
  func theMostSpecificLadderOfTheDayIsTaken(_ row: Row) {
    let choice = Self.ladders.choice(on: on(row.day), for: row.matter)
    #expect(choice.ladder.steps.count == row.steps)
    #expect(choice.ladder.steps.first?.name == row.first)
    #expect(choice.scope == row.scope)
  }

  @Test("The ladder is that of the submission, by the column and genre of the revision that was submitted")
  func isFixedAtSubmission() throws {
    func revised(_ digest: String, _ genre: Genre) -> ItemEvent {
      ItemStory.did(
        "03-02",
        .revised(
          ItemRevision(
            digest: digest, author: ItemStory.writer, column: "news", proposed: .proactive, formed: on("03-02"),
            genre: genre)))
    }
    var item = try Item(ItemStory.created(), ladder: Self.ladders)
    func take(_ event: ItemEvent) throws {
      try item.apply(event, today: ItemStory.today, signers: ItemStory.signers)
    }
    try take(revised("a", .news))
    #expect(item.ladder(on: on("03-10")).scope == .all)
    #expect(item.ladder(on: on("03-11")).scope == LadderScope(column: "news"))
    try take(ItemStory.submitted("03-19", "a"))
    // The ladder that holds from the twentieth on does not touch it.
    #expect(item.ladder(on: on("03-25")).ladder == Self.column)
    #expect(item.review.dueStep?.name == "动态初审")
    // A new revision of another genre takes the text back; the next submission goes by that.
    try take(revised("b", .publicity))
    try take(ItemStory.submitted("03-19", "b"))
    #expect(item.review.dueStep?.name == "公示初审")
    #expect(item.review.scope == LadderScope(column: "news", genre: .publicity))
  }

  @Test(
    "An exception that the scoped ladder allows is taken back by the scoped ladder alone", arguments: [false, true])
  func theExceptionIsThatOfTheScope(_ isTakenBack: Bool) throws {
    let waiver = try #require(
      SeparationWaiver(day: on("03-02"), reason: "全办仅一人", decidedBy: Town.leader, secondPerson: Town.deputy))
    let excused = try #require(ReviewLadder(ReviewLadder.standard.steps, waiver: waiver))
    let scope = LadderScope(column: "news")
    let later = isTakenBack ? [scope: ReviewLadder.standard] : [scope: excused]
    var review = Review(
      ladders: ReviewLadders(
        .standard,
        scoped: [
          .init(from: on("03-02"), ScopedLadders([scope: excused])), .init(from: on("03-12"), ScopedLadders(later)),
        ]))
    review.matter = ReviewMatter(column: "news", genre: nil)
    try review.apply(ReviewTests.submitted(by: Town.head), on: on("03-10"), signers: Town.signers)
    #expect(review.refusal(for: Town.head, on: on("03-11"), signers: Town.signers) == nil)
    #expect(
      review.refusal(for: Town.head, on: on("03-12"), signers: Town.signers) == (isTakenBack ? .ownText : nil))
  }
}
