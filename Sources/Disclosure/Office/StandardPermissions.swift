extension PermissionTable {
  /// 标准权限表, the rows as `gongkai roles` prints them.
  package static let standardRows: [Row] = requestRows + itemRows + reportRows + yearRows

  /// Of an annual report: the desk counts and writes, the ladder passes, two people unlock.
  private static let reportRows: [Row] = {
    let desk: Set<Role> = [.officer, .officeHead]
    let signers: Set<Role> = [.officeHead, .deputyLeader, .leader]
    let readers = desk.union(signers).union([.supervisor])
    let locked: Set<ReportState> = [.locked, .published]
    return [
      Row(.viewReport, readers, reports: Set(ReportState.allCases)),
      Row(.editReport, desk, reports: [.drafting]),
      Row(.writeReport, desk, reports: [.drafting, .locked]),
      Row(.lockReport, desk, reports: [.drafting]),
      Row(.askUnlock, readers.subtracting([.supervisor]), reports: locked),
      Row(.agreeUnlock, signers, reports: locked),
      Row(.submitReport, desk, reports: [.locked]),
      Row(.recallReport, desk, reports: [.inReview, .approved]),
      Row(.passReport, signers, reports: [.inReview]),
      Row(.returnReport, signers, reports: [.inReview]),
      Row(.recordReportPaper, desk, reports: [.inReview]),
      Row(.publishReport, desk, reports: [.approved]),
    ]
  }()

  /// What else the year asks for: problems, reviews and suits, work log, scoring, the county's collection.
  private static let yearRows: [Row] = {
    let desk: Set<Role> = [.officer, .officeHead]
    let signers: Set<Role> = [.officeHead, .deputyLeader, .leader]
    let readers = desk.union(signers).union([.supervisor])
    let everybody = readers.union([.mailRoom, .contributor])
    return [
      Row(.listReports, readers),
      Row(.keepProblems, desk),
      Row(.reviewProblems, signers),
      Row(.viewDisputes, readers),
      Row(.keepDisputes, desk),
      Row(.viewWorkLog, everybody),
      Row(.keepWorkLog, desk),
      Row(.viewScores, readers.union([.contributor])),
      Row(.manageSchemes, desk.union([.supervisor])),
      Row(.enterScores, desk.union([.supervisor])),
      Row(.appealScore, desk.union([.contributor])),
      Row(.decideAppeal, signers.union([.supervisor])),
      Row(.issueScores, [.officeHead, .leader, .supervisor]),
      Row(.viewCampaign, readers),
      Row(.runCampaign, [.supervisor]),
      Row(.submitToCampaign, desk),
    ]
  }()

  /// Of items: who contributes writes and submits; the desk looks after what is published; leaders sign and take back.
  private static let itemRows: [Row] = {
    let all = Set(ItemState.allCases)
    let writers: Set<Role> = [.contributor, .officer, .officeHead]
    let desk: Set<Role> = [.officer, .officeHead]
    let signers: Set<Role> = [.officeHead, .deputyLeader, .leader]
    let readers = writers.union([.deputyLeader, .leader, .supervisor])
    let unfinished: Set<ItemState> = [.drafting, .inReview, .approved, .scheduled, .kept]
    let open: Set<ItemState> = [.published, .correcting, .correctionApproved]
    let reviewed: Set<ItemState> = [.inReview, .correcting]
    return [
      Row(.viewItem, readers, items: all),
      Row(.editItem, writers, items: unfinished.union(open)),
      Row(.reviewSecrecy, desk.union([.deputyLeader, .leader]), items: reviewed.union([.drafting, .published])),
      Row(.submitItem, writers, items: [.drafting, .published]),
      Row(.recallItem, writers, items: reviewed.union([.approved, .scheduled, .kept, .correctionApproved])),
      Row(.passItem, signers, items: reviewed),
      Row(.returnItem, signers, items: reviewed),
      Row(.recordItemPaper, desk, items: reviewed),
      Row(.scheduleItem, desk, items: [.approved, .scheduled]),
      Row(.publishItem, desk, items: [.approved, .scheduled, .correctionApproved]),
      Row(.recordRelease, desk, items: open.union([.approved, .scheduled, .takenDown])),
      Row(.takeDownItem, desk.union([.deputyLeader, .leader]), items: open),
      Row(.approveTakeDown, [.deputyLeader, .leader], items: [.takenDown]),
      Row(.restoreItem, [.deputyLeader, .leader], items: [.takenDown]),
      Row(.destroyCopies, [.leader], items: [.takenDown]),
      Row(.changeValidity, desk, items: open.union([.takenDown])),
      Row(.linkItem, desk, items: unfinished.union(open)),
      Row(.noteItem, readers, items: all),
      Row(.discardItem, writers, items: [.drafting, .kept]),
      Row(.createItem, writers),
      Row(.listItems, readers),
    ]
  }()

  private static let requestRows: [Row] = {
    let all = Set(RequestState.allCases)
    let business: Set<Role> = [.mailRoom, .officer, .officeHead, .deputyLeader, .leader, .supervisor]
    let desk: Set<Role> = [.officer, .officeHead]
    let registering: Set<Role> = [.mailRoom, .officer, .officeHead]
    let working: Set<RequestState> = [.registered, .handling]
    let standing: Set<RequestState> = [.awaitingSupplement, .consulting, .awaitingPayment]
    let unanswered: Set<RequestState> = all.filter(\.isOpen)
    let confirmed = unanswered.subtracting([.unconfirmed])
    let answered: Set<RequestState> = [.issued, .delivered]
    // Review hides that the clock stands: what comes in from outside is taken also then.
    let reviewed: Set<RequestState> = [.inReview, .approved]
    return [
      Row(.viewRequest, business.union([.contributor]), in: all),
      Row(.registerRequest, registering),
      Row(.attemptConfirmation, registering, in: [.unconfirmed]),
      Row(.confirmReceipt, registering, in: [.unconfirmed]),
      Row(.completeRegistration, registering, in: unanswered.union(answered)),
      Row(.assignRequest, desk, in: unanswered),
      Row(.askSupplement, desk, in: working.union([.consulting])),
      Row(.proveSupplementDelivery, registering, in: reviewed.union([.awaitingSupplement])),
      Row(.receiveSupplement, registering, in: reviewed.union([.awaitingSupplement])),
      Row(.sendConsultation, desk, in: working.union([.consulting])),
      Row(.proveConsultationDelivery, registering, in: standing.union(reviewed)),
      Row(.answerConsultation, desk, in: standing.union(reviewed)),
      Row(.expireConsultation, desk, in: standing.union(reviewed)),
      Row(.extendPeriod, [.officeHead], in: working.union(reviewed).union([.consulting])),
      Row(.noticeFee, desk, in: working.union([.consulting, .awaitingPayment])),
      Row(.recordPayment, desk, in: reviewed.union([.awaitingSupplement, .awaitingPayment])),
      Row(.delayReply, [.officeHead], in: working.union(reviewed).union([.consulting])),
      Row(.lapseRequest, desk, in: [.awaitingSupplement, .awaitingPayment]),
      Row(.withdrawRequest, registering, in: unanswered),
      Row(.mergeRequest, desk, in: unanswered),
      Row(.recordSearch, desk.union([.contributor]), in: confirmed),
      Row(.addNote, business.union([.contributor]), in: all),
      Row(.addDocument, registering.union([.contributor]), in: all),
      Row(.draftReply, desk.union([.contributor]), in: working.union(standing).union([.inReview])),
      Row(.submitReply, desk.union([.contributor]), in: working.union(standing)),
      Row(.recallReply, desk.union([.contributor]), in: reviewed),
      Row(.passReply, [.officeHead, .deputyLeader, .leader], in: [.inReview]),
      Row(.returnReply, [.officeHead, .deputyLeader, .leader], in: [.inReview]),
      Row(.recordPaperSigning, desk, in: [.inReview]),
      Row(.issueReply, desk, in: [.approved]),
      Row(.deliverReply, registering, in: [.issued]),
      Row(.archiveRequest, desk, in: answered),
      Row(.unmaskApplicant, desk.union([.mailRoom, .deputyLeader, .leader]), in: all),
      Row(.exportCase, desk, in: all),
      Row(.listRequests, business.union([.contributor])),
      Row(.exportRequests, desk.union([.supervisor])),
      Row(.importLedger, desk),
      Row(.viewCatalogue, business.union([.contributor])),
      Row(.manageCatalogue, desk),
      Row(.keepRegisters, [.officer]),
      Row(.viewOrganization, business.union(Role.administrators).union([.contributor])),
      Row(.manageOrganization, [.systemAdmin]),
      Row(.manageDuties, desk),
      Row(.delegateAuthority, [.officeHead, .deputyLeader, .leader]),
      Row(.manageCalendar, desk.union([.supervisor])),
      Row(.manageSettings, [.officeHead]),
      Row(.buildReport, desk),
      Row(.manageAccounts, [.systemAdmin]),
      Row(.grantRoles, [.securityAdmin]),
      Row(.viewSystem, [.systemAdmin]),
      Row(.manageJobs, [.systemAdmin]),
      Row(.managePhrases, [.systemAdmin]),
      Row(.viewSecurityLog, [.securityAdmin, .auditAdmin]),
      Row(.viewAuditLog, [.auditAdmin]),
    ]
  }()

  /// - Throws: when somebody has broken the table; the program then does not start.
  package static func standard() throws(PermissionFault) -> PermissionTable { try checked.get() }

  private static let checked = Result { () throws(PermissionFault) in try PermissionTable(standardRows) }
}
