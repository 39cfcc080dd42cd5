import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// 近似信息: found by marks, told with likeness and title, and compared by verification.
@Suite("Items that say nearly the same") struct LikenessTests {
  /// Some two hundred different pairs of letters.
  static let notice = """
    各村（社区）、镇直各单位：为切实做好今年汛期地质灾害防治工作，保障人民群众生命财产安全，现就有关事项通知如下。要严格落实值班值守制度，\
    主要负责人在岗带班，遇有险情及时组织转移避险；要加密巡查频次，对切坡建房、陡坡、沟口等重点部位逐户排查登记，建立台账，落实监测责任人；\
    要备足抢险物资，修订应急预案，开展避险演练，确保预警信息传达到户到人。
    """
  static let other = """
    经镇长办公会议研究，现将本镇城乡居民基本医疗保险参保缴费安排公布如下。集中缴费时间为九月至十二月，个人缴费标准按照上级文件执行，\
    特困人员、低保对象、返贫致贫人口由财政给予资助。居民可以通过手机银行、税务小程序或者到便民服务中心窗口办理，外出务工人员可委托亲属代办，\
    逾期未缴纳的，设置待遇等待期。
    """

  private func marks(of id: ItemID, _ desk: PublishingDesk) async throws -> Int {
    try await desk.office.database.read { try LikenessMarks.stored(id, in: $0).marks.count }
  }

  private func faults(_ desk: PublishingDesk) async throws -> [Fault] {
    try await desk.office.base.verify(projections: [ItemProjection(by: desk.office.rules)]).faults.faults
  }

  @Test(arguments: FreshDatabase.engines)
  func namesTheLikestOfWhatIsInReviewOrPublished(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let first = try await desk.publish("汛期地质灾害防治通知", Self.notice)
      let different = try await desk.publish("医疗保险缴费公告", Self.other)
      // A draft of the same words is nobody's double yet.
      _ = try await desk.draft(PublishingDesk.text("汛期通知草稿", Self.notice))
      let text = PublishingDesk.text("汛期地质灾害防治通知", Self.notice + "请于六月十日前报送落实情况。")
      let id = try await desk.draft(text)
      let found = try await desk.registry.likeItems(to: id, saying: text, for: desk.office.officer)
      #expect(found.map(\.id) == [first])
      #expect(found.first?.title == "汛期地质灾害防治通知")
      #expect(found.first?.published == desk.office.day("2026-03-05"))
      #expect((80...99).contains(found.first?.percent ?? 0), "\(found)")
      // Who may not see the other is told of it without its title.
      let contributor = try await desk.registry.likeItems(to: id, saying: text, for: desk.office.contributor)
      #expect(contributor.map(\.id) == [first] && contributor.first?.title == nil)
      let none = try await desk.registry.likeItems(
        to: different, saying: PublishingDesk.text("医疗保险缴费公告", Self.other), for: desk.office.officer)
      #expect(none == [])
      // Of a short text nothing is told.
      #expect(
        try await desk.registry.likeItems(
          to: id, saying: PublishingDesk.text("公示", "现予以公示。"), for: desk.office.officer) == [])
      #expect(try await faults(desk) == [])
    }
  }

  @Test("A new revision replaces the marks, destroyed copies leave none, and what was changed is found")
  func keepsTheMarks() async throws {
    try await PublishingDesk.with(.sqlite) { desk in
      let id = try await desk.publish("汛期地质灾害防治通知", Self.notice)
      #expect(try await marks(of: id, desk) == 16)
      try await desk.correct(id, "医疗保险缴费公告", Self.other)
      #expect(try await marks(of: id, desk) == 16)
      let short = try await desk.draft(PublishingDesk.text("公示", "现予以公示。"))
      #expect(try await marks(of: short, desk) == 0)
      #expect(try await faults(desk) == [])
      try await desk.office.database.write(lock: "test") { session in
        try session.execute(
          "UPDATE item_band SET mark = 'x' WHERE item = $1 AND mark = (SELECT min(mark) FROM item_band)", id.rawValue)
      }
      #expect(try await faults(desk) == [.likeness(id)])
      try await desk.registry.rebuildSearch()
      #expect(try await faults(desk) == [])
      // An installation from before there were any takes them up.
      try await desk.office.database.write(lock: "test") { session in
        for table in ["item_band", "item_likeness"] { try session.execute("DELETE FROM \(table)") }
      }
      #expect(try await faults(desk).contains(.likeness(id)))
      try await desk.registry.fillLikeness()
      #expect(try await marks(of: id, desk) == 16)
      #expect(try await faults(desk) == [])
    }
  }

  @Test(
    "From ninety per cent on a reason is asked for",
    arguments: [(80, ScreeningSeverity.hint), (89, .hint), (90, .needsReason), (100, .needsReason)])
  func asksForAReason(_ percent: Int, _ severity: ScreeningSeverity) {
    let note = ScreeningNote.alike("a", percent: percent, title: "防汛通知", standing: "审核中")
    #expect(note.severity == severity)
    #expect(note.sentence.hasPrefix("正文与“防汛通知”（审核中）相似 \(percent)%，请核对是否重复公开"))
    #expect(note.other == "a" && note.key == "alike-a")
    let hidden = ScreeningNote.alike("a", percent: percent, title: nil, standing: "审核中")
    #expect(hidden.other == nil && !hidden.sentence.contains("防汛通知"))
  }
}
