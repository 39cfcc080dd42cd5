import Testing

@testable import Disclosure

@Suite("法定主动公开事项") struct StatutoryMatterTests {
  @Test(
    arguments: [
      (.town, 23), (.street, 15), (.county, 22), (.countyDepartment, 22), (.city, 22),
      (.province, 15), (.ministry, 15),
    ] as [(OrganLevel, Int)])
  func appliesByLevel(_ level: OrganLevel, _ count: Int) {
    #expect(StatutoryMatter.applying(to: level).count == count)
  }

  @Test(
    arguments: [
      (.normativeDocuments, "《条例》第二十条第（一）项", "行政法规、规章和规范性文件"),
      (.charges, "《条例》第二十条第（八）项", "行政事业性收费项目及其依据、标准"),
      (.otherStatutory, "《条例》第二十条第（十五）项", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"),
      (.publicOrder, "《条例》第二十一条", "治安管理"), (.townFundRaising, "《条例》第二十一条", "筹资筹劳"),
    ] as [(StatutoryMatter, String, String)])
  func hasItsArticleAndWords(_ matter: StatutoryMatter, _ article: String, _ words: String) {
    #expect(matter.article == article && matter.words == words)
  }

  @Test func everyMatterBelongsToOneList() {
    let all =
      StatutoryMatter.article20 + StatutoryMatter.article21County + StatutoryMatter.article21Town
    #expect(all == StatutoryMatter.allCases)
  }

  @Test(arguments: OrganLevel.allCases)
  func theStandardColumnsServeEveryMatterOnce(_ level: OrganLevel) {
    let columns = StandardColumns.columns(for: level)
    let matters = columns.compactMap(\.matter)
    #expect(
      Set(matters) == Set(StatutoryMatter.applying(to: level))
        && matters.count == Set(matters).count)
    #expect(Set(columns.map(\.id)).count == columns.count)
    let ids = Set(columns.map(\.id))
    #expect(columns.allSatisfy { $0.parent.map(ids.contains) ?? true })
    #expect(
      ColumnStandings.ordered(columns).filter { $0.parent == nil }.map(\.name) == [
        "政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开",
      ])
  }

  @Test func aTownHasItsFieldsAndThePageOfWhatDoesNotOccur() {
    let columns = StandardColumns.columns(for: .town)
    #expect(columns.filter { $0.parent == StandardColumns.fieldsID }.count == 13)
    #expect(columns.contains { $0.id == StandardColumns.notInvolvedID })
    #expect(columns.first { $0.matter == .budgets }?.parent == StandardColumns.fieldsID)
    #expect(
      !StandardColumns.columns(for: .countyDepartment).contains {
        $0.id == StandardColumns.notInvolvedID
      })
  }
}
