import Testing

@testable import Disclosure

@Suite("Dispositions") struct DispositionTests {
  static let rows: [(Disposition, TableThreeRow, String?, Remedy)] = [
    (.alreadyPublic, .granted, "《条例》第三十六条第（一）项", .reconsiderationOrSuit),
    (.supplied, .granted, "《条例》第三十六条第（二）项", .reconsiderationOrSuit),
    (.partlySupplied, .partlyGranted, "《条例》第三十七条", .reconsiderationFirst),
    (.stateSecret, .stateSecret, "《条例》第十四条", .reconsiderationFirst),
    (.forbiddenByLaw, .forbiddenByLaw, "《条例》第十四条", .reconsiderationFirst),
    (.threeSecuritiesOneStability, .threeSecuritiesOneStability, "《条例》第十四条", .reconsiderationFirst),
    (.thirdPartyRights, .thirdPartyRights, "《条例》第十五条", .reconsiderationFirst),
    (.internalAffairs, .internalAffairs, "《条例》第十六条第一款", .reconsiderationFirst),
    (.processInformation, .processInformation, "《条例》第十六条第二款", .reconsiderationFirst),
    (.enforcementFile, .enforcementFile, "《条例》第十六条第二款", .reconsiderationFirst),
    (.administrativeQuery, .administrativeQuery, "《条例》第三十六条第（七）项", .reconsiderationOrSuit),
    (.notExisting, .notHeld, "《条例》第三十六条第（四）项", .reconsiderationOrSuit),
    (.notThisOrgan, .notHeld, "《条例》第三十六条第（五）项", .reconsiderationOrSuit),
    (.wouldNeedCreation, .wouldNeedCreation, "《条例》第三十八条", .reconsiderationOrSuit),
    (.stillUnclear, .stillUnclear, "《条例》第三十条", .reconsiderationOrSuit),
    (.petition, .petition, "《条例》第三十九条第一款", .reconsiderationOrSuit),
    (.repeated, .repeated, "《条例》第三十六条第（六）项", .reconsiderationOrSuit),
    (.publishedWork, .publishedWork, "《条例》第三十九条第二款", .reconsiderationOrSuit),
    (.excessive, .excessive, "《条例》第三十五条", .reconsiderationOrSuit),
    (.reconfirmation, .reconfirmation, nil, .reconsiderationOrSuit),
    (.notSupplemented, .notSupplemented, "《条例》第三十条", .reconsiderationOrSuit),
    (.feeUnpaid, .feeUnpaid, "《条例》第四十二条、国办函〔2020〕109号第六条", .reconsiderationOrSuit),
    (.partyDocument, .otherHandling, nil, .reconsiderationOrSuit),
    (.villageAffairs, .otherHandling, "《村民委员会组织法》", .reconsiderationOrSuit),
    (.transferredToArchives, .otherHandling, nil, .reconsiderationOrSuit),
    (.notGovernmentInformation, .otherHandling, "《条例》第二条", .reconsiderationOrSuit),
    (.inquiry, .otherHandling, nil, .reconsiderationOrSuit),
    (.withdrawn, .otherHandling, nil, .none),
  ]

  @Test(arguments: rows)
  func hasRowArticleAndRemedy(_ reply: Disposition, _ row: TableThreeRow, _ article: String?, _ remedy: Remedy) {
    #expect(reply.row == row)
    #expect(reply.article == article)
    #expect(reply.remedy(on: day("2026-03-13")) == remedy)
    #expect(!reply.chinese.isEmpty)
  }

  @Test func coversEveryReplyAndEveryRow() {
    #expect(Self.rows.map(\.0) == Disposition.allCases)
    #expect(Set(Disposition.allCases.map(\.row)) == Set(TableThreeRow.results))
    #expect(TableThreeRow.results.count == 21)
  }

  /// 行政复议法 in force from 2024-01-01.
  @Test(arguments: Disposition.allCases)
  func namesReconsiderationFirstOnlySince2024(_ reply: Disposition) {
    #expect(reply.remedy(on: day("2023-12-31")) == (reply == .withdrawn ? .none : .reconsiderationOrSuit))
    #expect((reply.remedy(on: day("2024-01-01")) == .reconsiderationFirst) == reply.withholds)
  }
}
