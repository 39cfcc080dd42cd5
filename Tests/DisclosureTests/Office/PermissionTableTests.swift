import Testing

@testable import Disclosure

@Suite("Permission table") struct PermissionTableTests {
  /// Roles: c 信息员, m 收发室, o 专职人员, h 办公室负责人, d 分管领导, l 主要领导, s 主管部门. States, in the order of the work:
  /// U 待确认, R 已登记, H 承办, S 补正, C 征求意见, P 缴费, V 审核, A 已签发, I 已印发, D 已送达, X 办结.
  static let requests: [(OfficeAction, roles: String, states: String)] = [
    (.viewRequest, "cmohdls", "URHSCPVAIDX"), (.attemptConfirmation, "moh", "U"), (.confirmReceipt, "moh", "U"),
    (.completeRegistration, "moh", "URHSCPVAID"), (.assignRequest, "oh", "URHSCPVA"), (.askSupplement, "oh", "RHC"),
    (.proveSupplementDelivery, "moh", "SVA"), (.receiveSupplement, "moh", "SVA"), (.sendConsultation, "oh", "RHC"),
    (.proveConsultationDelivery, "moh", "SCPVA"), (.answerConsultation, "oh", "SCPVA"),
    (.expireConsultation, "oh", "SCPVA"), (.extendPeriod, "h", "RHCVA"), (.noticeFee, "oh", "RHCP"),
    (.recordPayment, "oh", "SPVA"), (.delayReply, "h", "RHCVA"), (.lapseRequest, "oh", "SP"),
    (.withdrawRequest, "moh", "URHSCPVA"), (.mergeRequest, "oh", "URHSCPVA"),
    (.recordSearch, "coh", "RHSCPVA"), (.addNote, "cmohdls", "URHSCPVAIDX"),
    (.addDocument, "cmoh", "URHSCPVAIDX"), (.draftReply, "coh", "RHSCPV"), (.submitReply, "coh", "RHSCP"),
    (.recallReply, "coh", "VA"), (.passReply, "hdl", "V"), (.returnReply, "hdl", "V"),
    (.recordPaperSigning, "oh", "V"), (.issueReply, "oh", "A"), (.deliverReply, "moh", "I"),
    (.archiveRequest, "oh", "ID"), (.unmaskApplicant, "mohdl", "URHSCPVAIDX"), (.exportCase, "oh", "URHSCPVAIDX"),
  ]

  /// States of an item: D 拟稿, V 审核, A 待发布, T 定时, P 已发布, C 更正审核, B 更正待发布, K 不主动公开, W 撤下, X 作废.
  static let items: [(OfficeAction, roles: String, states: String)] = [
    (.viewItem, "cohdls", "DVATPCBKWX"), (.editItem, "coh", "DVATKPCB"), (.reviewSecrecy, "ohdl", "DVPC"),
    (.submitItem, "coh", "DP"), (.recallItem, "coh", "VCATKB"), (.passItem, "hdl", "VC"), (.returnItem, "hdl", "VC"),
    (.recordItemPaper, "oh", "VC"), (.scheduleItem, "oh", "AT"), (.publishItem, "oh", "ATB"),
    (.recordRelease, "oh", "ATPCBW"), (.takeDownItem, "ohdl", "PCB"), (.approveTakeDown, "dl", "W"),
    (.restoreItem, "dl", "W"), (.destroyCopies, "l", "W"), (.changeValidity, "oh", "PCBW"),
    (.linkItem, "oh", "DVATKPCB"),
    (.noteItem, "cohdls", "DVATPCBKWX"), (.discardItem, "coh", "DK"),
  ]

  /// States of an annual report: D 编制, L 锁定, V 审核, A 待发布, P 已发布.
  static let reports: [(OfficeAction, roles: String, states: String)] = [
    (.viewReport, "ohdls", "DLVAP"), (.editReport, "oh", "D"), (.writeReport, "oh", "DL"), (.lockReport, "oh", "D"),
    (.askUnlock, "ohdl", "LP"), (.agreeUnlock, "hdl", "LP"), (.submitReport, "oh", "L"), (.recallReport, "oh", "VA"),
    (.passReport, "hdl", "V"), (.returnReport, "hdl", "V"), (.recordReportPaper, "oh", "V"),
    (.publishReport, "oh", "A"),
  ]

  static let reportLetters: [ReportState: Character] = [
    .drafting: "D", .locked: "L", .inReview: "V", .approved: "A", .published: "P",
  ]

  static let itemLetters: [ItemState: Character] = [
    .drafting: "D", .inReview: "V", .approved: "A", .scheduled: "T", .published: "P", .correcting: "C",
    .correctionApproved: "B", .kept: "K", .takenDown: "W", .discarded: "X",
  ]

  /// y 系统管理员, e 安全管理员, a 审计管理员.
  static let organ: [(OfficeAction, roles: String)] = [
    (.createItem, "coh"), (.listItems, "cohdls"), (.registerRequest, "moh"), (.listRequests, "cmohdls"),
    (.exportRequests, "ohs"), (.importLedger, "oh"),
    (.listReports, "ohdls"), (.keepProblems, "oh"), (.reviewProblems, "hdl"), (.viewDisputes, "ohdls"),
    (.keepDisputes, "oh"), (.viewWorkLog, "cmohdls"), (.keepWorkLog, "oh"), (.viewScores, "cohdls"),
    (.manageSchemes, "ohs"), (.enterScores, "ohs"), (.appealScore, "coh"), (.decideAppeal, "hdls"),
    (.issueScores, "hls"), (.viewCampaign, "ohdls"), (.runCampaign, "s"), (.submitToCampaign, "oh"),
    (.viewCatalogue, "cmohdls"), (.manageCatalogue, "oh"), (.keepRegisters, "o"),
    (.viewOrganization, "cmohdlsyea"), (.manageOrganization, "y"), (.manageDuties, "oh"), (.delegateAuthority, "hdl"),
    (.manageCalendar, "ohs"), (.manageSettings, "h"), (.buildReport, "oh"), (.manageAccounts, "y"),
    (.grantRoles, "e"), (.viewSystem, "y"), (.manageJobs, "y"), (.managePhrases, "y"), (.viewSecurityLog, "ea"),
    (.viewAuditLog, "a"),
  ]

  static let roleLetters: [Role: Character] = [
    .contributor: "c", .mailRoom: "m", .officer: "o", .officeHead: "h", .deputyLeader: "d", .leader: "l",
    .supervisor: "s", .systemAdmin: "y", .securityAdmin: "e", .auditAdmin: "a",
  ]

  static let stateLetters: [RequestState: Character] = [
    .unconfirmed: "U", .registered: "R", .handling: "H", .awaitingSupplement: "S", .consulting: "C",
    .awaitingPayment: "P", .inReview: "V", .approved: "A", .issued: "I", .delivered: "D", .closed: "X",
  ]

  @Test func allowsExactlyWhatIsWrittenHereInEveryRoleStateAndAction() throws {
    let table = try PermissionTable.standard()
    let all = Self.requests.map(\.0) + Self.items.map(\.0) + Self.reports.map(\.0) + Self.organ.map(\.0)
    #expect(Set(all) == Set(OfficeAction.allCases) && all.count == OfficeAction.allCases.count)
    #expect(Self.itemLetters.count == ItemState.allCases.count)
    #expect(Self.roleLetters.count == Role.allCases.count && Self.stateLetters.count == RequestState.allCases.count)
    for (role, letter) in Self.roleLetters {
      for (action, roles) in Self.organ {
        #expect(table.allows([role], action) == roles.contains(letter), "\(role) \(action)")
      }
      for (action, roles, states) in Self.requests {
        #expect(!table.allows([role], action), "\(role) \(action) without a state")
        for (state, stateLetter) in Self.stateLetters {
          let expected = roles.contains(letter) && states.contains(stateLetter)
          #expect(table.allows([role], action, in: state) == expected, "\(role) \(action) \(state)")
        }
      }
    }
  }

  @Test func allowsExactlyWhatIsWrittenHereForItems() throws {
    let table = try PermissionTable.standard()
    for (role, letter) in Self.roleLetters {
      for (action, roles, states) in Self.items {
        #expect(!table.allows([role], action) && !table.allows([role], action, in: .inReview), "\(role) \(action)")
        for (state, stateLetter) in Self.itemLetters {
          let expected = roles.contains(letter) && states.contains(stateLetter)
          #expect(table.allows([role], action, item: state) == expected, "\(role) \(action) \(state)")
        }
      }
      for (action, _, _) in Self.requests {
        for state in ItemState.allCases { #expect(!table.allows([role], action, item: state), "\(role) \(action)") }
      }
    }
  }

  @Test func allowsExactlyWhatIsWrittenHereForReports() throws {
    let table = try PermissionTable.standard()
    #expect(Self.reportLetters.count == ReportState.allCases.count)
    for (role, letter) in Self.roleLetters {
      for (action, roles, states) in Self.reports {
        #expect(!table.allows([role], action) && !table.allows([role], action, item: .inReview), "\(role) \(action)")
        for (state, stateLetter) in Self.reportLetters {
          let expected = roles.contains(letter) && states.contains(stateLetter)
          #expect(table.allows([role], action, report: state) == expected, "\(role) \(action) \(state)")
        }
      }
      for (action, _, _) in Self.items {
        for state in ReportState.allCases { #expect(!table.allows([role], action, report: state), "\(role) \(action)") }
      }
    }
  }

  @Test func givesTheThreeAdministratorsNoBusinessRight() throws {
    let table = try PermissionTable.standard()
    for action in OfficeAction.allCases where !PermissionTable.administrative.contains(action) {
      for state in RequestState.allCases {
        #expect(!table.allows(Role.administrators, action, in: state), "\(action)")
        #expect(!table.allows(Role.administrators, action), "\(action)")
      }
    }
  }

  @Test func allowsNobodyWithoutARole() throws {
    let table = try PermissionTable.standard()
    for action in OfficeAction.allCases {
      for state in RequestState.allCases { #expect(!table.allows([], action, in: state)) }
    }
  }

  @Test func addsTheRolesOfOnePerson() throws {
    let table = try PermissionTable.standard()
    #expect(table.allows([.mailRoom, .leader], .passReply, in: .inReview))
    #expect(table.allows([.mailRoom, .leader], .confirmReceipt, in: .unconfirmed))
    #expect(!table.allows([.mailRoom, .leader], .extendPeriod, in: .handling))
  }

  @Test func saysWhatIsWrongWithATable() {
    let rows = PermissionTable.standardRows
    #expect(throws: PermissionFault.actionTwice(.viewRequest)) { try PermissionTable(rows + [rows[0]]) }
    #expect(throws: PermissionFault.missing(.viewRequest)) { try PermissionTable(Array(rows.dropFirst())) }
    for (broken, fault) in [
      (PermissionTable.Row(.passReply, [], in: [.inReview]), PermissionFault.nobody(.passReply)),
      (.init(.passReply, [.leader]), .statesDoNotFit(.passReply)),
      (.init(.listRequests, [.leader], in: [.inReview]), .statesDoNotFit(.listRequests)),
      (.init(.passReply, [.leader, .auditAdmin], in: [.inReview]), .administratorInBusiness(.passReply)),
      (.init(.buildReport, [.systemAdmin]), .administratorInBusiness(.buildReport)),
    ] {
      #expect(throws: fault) { try PermissionTable(rows.map { $0.action == broken.action ? broken : $0 }) }
      #expect(fault.sentence.hasSuffix("。") && fault.sentence.contains(broken.action.chinese))
    }
  }

  @Test(
    arguments: [
      ([.officer, .mailRoom], true), ([.officeHead, .deputyLeader, .officer], true), ([.systemAdmin], true), ([], true),
      ([.systemAdmin, .securityAdmin], false), ([.auditAdmin, .officer], false),
      ([.systemAdmin, .securityAdmin, .auditAdmin], false),
    ] as [(Set<Role>, Bool)])
  func keepsTheAdministratorsApart(_ roles: Set<Role>, _ may: Bool) {
    #expect(Role.mayBeHeldTogether(roles) == may)
  }
}
