import Disclosure
import Documents
import Testing

/// 答复告知书: the words of each reply, from the articles.
struct ReplyLetterTests {
  /// The decision as the articles word it; written down from 《条例》 and law's table of documents.
  static let decisions: [(Disposition, String)] = [
    (.alreadyPublic, "你申请公开的政府信息已经主动公开。根据《条例》第三十六条第（一）项的规定，现告知你获取该政府信息的方式、途径。"),
    (.supplied, "你申请公开的政府信息可以公开。根据《条例》第三十六条第（二）项的规定，本机关向你提供该政府信息。"),
    (.partlySupplied, "能够作区分处理。根据《条例》第三十七条的规定，本机关向你提供可以公开的政府信息内容，并对不予公开的内容说明理由。"),
    (.stateSecret, "你申请公开的政府信息属于依法确定的国家秘密。根据《条例》第十四条的规定，本机关不予公开。"),
    (.forbiddenByLaw, "属于《中华人民共和国统计法》第九条禁止公开的政府信息。根据《条例》第十四条的规定，本机关不予公开。"),
    (.threeSecuritiesOneStability, "公开后可能危及国家安全。根据《条例》第十四条的规定，本机关不予公开。"),
    (.thirdPartyRights, "涉及商业秘密，公开会对第三方合法权益造成损害。根据《条例》第十五条的规定，本机关不予公开。"),
    (.internalAffairs, "属于行政机关的内部事务信息（人事管理方面的信息）。根据《条例》第十六条第一款的规定，本机关不予公开。"),
    (.processInformation, "属于行政机关在履行行政管理职能过程中形成的过程性信息（讨论记录）。根据《条例》第十六条第二款的规定，本机关不予公开。"),
    (.enforcementFile, "属于行政执法案卷信息。根据《条例》第十六条第二款的规定，本机关不予公开。"),
    (.administrativeQuery, "《不动产登记暂行条例》第二十七条对其获取有特别规定。根据《条例》第三十六条第（七）项的规定，请依照该规定办理查询。"),
    (
      .notExisting,
      "本机关于2026年3月2日以“道路硬化、招标”为关键词，对档案室文书档案、办公系统2020年以来收发文进行了检索，经检索没有你申请公开的信息。根据《条例》第三十六条第（四）项的规定，现告知你该政府信息不存在。"
    ),
    (.notThisOrgan, "不属于本机关负责公开。根据《条例》第三十六条第（五）项的规定，现告知你并说明理由。"),
    (.wouldNeedCreation, "需要对现有政府信息进行加工、分析。根据《条例》第三十八条的规定，本机关不予提供。"),
    (.stillUnclear, "本机关于2026年2月24日收到你的补正材料。补正后，申请内容仍不明确。根据《条例》第三十条的规定，本机关无法提供政府信息。"),
    (.petition, "根据《条例》第三十九条第一款的规定，本申请不作为政府信息公开申请处理，你可以通过相应渠道提出。"),
    (.repeated, "本机关已于2025年11月3日以云公复〔2025〕17号告知书对你申请公开相同政府信息的申请作出答复。根据《条例》第三十六条第（六）项的规定，本机关不予重复处理。"),
    (.publishedWork, "你申请提供的是政府公报、报刊、书籍等公开出版物。根据《条例》第三十九条第二款的规定，现告知你获取的途径。"),
    (.excessive, "2026年1月1日至3月1日，你向本机关提出政府信息公开申请86件，申请公开政府信息的数量、频次明显超过合理范围。经本机关要求，你说明的理由不合理。根据《条例》第三十五条的规定，本机关不予处理。"),
    (.reconfirmation, "本机关已于2025年11月3日以云公复〔2025〕17号告知书向你提供该信息。你要求本机关对已经获取的信息予以确认或者重新出具"),
    (
      .notSupplemented,
      "补正期限至2026年3月6日。你无正当理由逾期不补正。根据《条例》第三十条的规定，视为放弃申请，本机关不再处理该政府信息公开申请。"
    ),
    (.feeUnpaid, "你逾期未缴纳。根据《条例》第四十二条、国办函〔2020〕109号第六条的规定，视为放弃申请，本机关不再处理该政府信息公开申请。"),
    (.partyDocument, "属于党务信息或者以党组织文号印发的党政联合文件，其公开依照党内有关规定办理，不适用《条例》。"),
    (.villageAffairs, "属于村务信息，由云溪镇青石村村民委员会依照《村民委员会组织法》的规定公布"),
    (.transferredToArchives, "所在的档案已于2024年6月30日移交清河县档案馆，其查阅、利用依照《中华人民共和国档案法》等有关规定办理"),
    (.notGovernmentInformation, "不是行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息，不属于《条例》第二条规定的政府信息。"),
    (.inquiry, "你提出的是咨询事项，不是申请公开《条例》第二条规定的政府信息，你可以通过相应渠道咨询。"),
    (.withdrawn, "你已于2026年3月5日撤回政府信息公开申请，本机关终止办理。"),
  ]

  @Test func everyKindOfReplyHasItsRow() {
    #expect(Self.decisions.map(\.0) == Disposition.allCases)
  }

  @Test(arguments: decisions)
  func theDecisionIsInTheWordsOfItsArticle(disposition: Disposition, words: String) throws {
    let document = try LetterSamples.reply(LetterSamples.reply(disposition)).document()
    #expect(try LetterDocuments.words(document).contains(LetterDocuments.squeezed(words)))
  }

  @Test(arguments: Disposition.allCases)
  func whatIsCommonToAllStandsInEach(disposition: Disposition) throws {
    let document = try LetterSamples.reply(LetterSamples.reply(disposition)).document()
    #expect(document.letterhead == Letterhead(organ: "云溪镇人民政府", number: "云公复〔2026〕5号"))
    let words = try LetterDocuments.words(document)
    for part in [
      "云公复〔2026〕5号", "张某某：", "本机关于2026年2月9日收到", "申请编号：YX-2026-003", "云溪镇2025年农村道路硬化项目招标文件和中标结果",
      "《中华人民共和国政府信息公开条例》（以下简称《条例》）", "云溪镇人民政府2026年3月9日", "0000-1234567", "清河县云溪镇人民路1号",
    ] { #expect(words.contains(part), "\(part)") }
  }

  @Test(arguments: Disposition.allCases)
  func everyFactThatIsAskedForIsPrinted(disposition: Disposition) throws {
    let reply = LetterSamples.reply(disposition)
    let words = try LetterDocuments.words(LetterSamples.reply(reply).document())
    for field in disposition.requiredFields + disposition.optionalFields {
      let value = field.form == .day ? LetterSamples.day(reply.text(field)).chinese : reply.text(field)
      for line in value.split(separator: "\n") {
        #expect(words.contains(LetterDocuments.squeezed(String(line))), "\(field)")
      }
    }
  }

  @Test(arguments: Disposition.allCases)
  func aFactThatIsMissingIsNamedBeforeAnythingIsWritten(disposition: Disposition) {
    for field in disposition.requiredFields {
      var reply = LetterSamples.reply(disposition)
      reply.values[field] = " \n　"
      let letter = LetterSamples.reply(reply)
      #expect(letter.gaps == [LetterGap(field)], "\(field)")
      #expect(throws: LetterGaps([LetterGap(field)])) { try letter.document() }
    }
  }

  @Test(arguments: [
    (
      Disposition.processInformation, LetterField.kind, "内部资料",
      LetterGap.Problem.notListed(["讨论记录", "过程稿", "磋商信函", "请示报告"])
    ),
    (.internalAffairs, .kind, "讨论记录", .notListed(["人事管理", "后勤管理", "内部工作流程"])),
    (.notExisting, .searchedOn, "三月二日", .notADay), (.notExisting, .searchedOn, "2026-02-30", .notADay),
    (.notExisting, .searchedOn, "2026-03-10", .inFuture), (.excessive, .requestCount, "很多", .notACount),
    (.excessive, .requestCount, "0", .notACount), (.notSupplemented, .noticeDeadline, "2026-03-09", .notPassed),
    (.feeUnpaid, .noticeDeadline, "2026-04-01", .notPassed),
  ])
  func aFactThatCannotBeIsNamed(
    disposition: Disposition, field: LetterField, value: String, problem: LetterGap.Problem
  ) {
    var reply = LetterSamples.reply(disposition)
    reply.values[field] = value
    #expect(LetterSamples.reply(reply).gaps == [LetterGap(field, problem)])
  }

  @Test func aPartlyGrantedRequestNamesWhatIsWithheldPartByPart() {
    var reply = LetterSamples.reply(.partlySupplied)
    reply.withheld[1].ground.values[.reasons] = nil
    #expect(LetterSamples.reply(reply).gaps == [LetterGap(.reasons, part: 2)])
    #expect(LetterGap(.reasons, part: 2).sentence == "第2项不予公开内容的“理由”没有填写，文书应当写明，请补填。")
    reply.withheld = [WithheldPart("附件", LetterSamples.reply(.petition))]
    #expect(LetterSamples.reply(reply).gaps.map(\.field) == [.kind])
    reply.withheld = []
    #expect(LetterSamples.reply(reply).gaps == [LetterGap(.withheldPart)])
  }

  @Test func eachWithheldPartHasItsArticle() throws {
    let words = try LetterDocuments.words(LetterSamples.reply(LetterSamples.reply(.partlySupplied)).document())
    #expect(words.contains("1.“投标人报价明细”涉及商业秘密，公开会对第三方合法权益造成损害。根据《条例》第十五条的规定，本机关不予公开。"))
    #expect(words.contains("2.“评标委员会讨论记录”属于行政机关在履行行政管理职能过程中形成的过程性信息（讨论记录）。根据《条例》第十六条第二款的规定"))
  }

  @Test func anOrganizationIsAddressedAsOne() throws {
    let company = Addressee("清河县大路建设有限公司", isOrganization: true)
    let words = try LetterDocuments.words(LetterSamples.reply(LetterSamples.reply(.supplied), you: company).document())
    #expect(words.contains("清河县大路建设有限公司：") && words.contains("本机关向你单位提供该政府信息。"))
  }

  @Test func aDraftSaysThatItHasNoNumberAndNoDate() throws {
    var letter = LetterSamples.reply(LetterSamples.reply(.supplied))
    letter.facts.issue = .draft(on: LetterSamples.day("2026-03-09"))
    let document = try letter.document()
    #expect(document.letterhead?.number == "（草稿，签发后编号）")
    #expect(try LetterDocuments.words(document).contains("（签发后填写日期）"))
    letter.facts.issue = .issued(number: " ", on: LetterSamples.day("2026-03-09"))
    #expect(letter.gaps == [LetterGap(.number)])
  }
}
