import Disclosure

/// One application of the demonstration: years counted from the demonstration's, dates as month × 100 + day.
struct DemoRequest {
  let receivedYear: Int
  let received: Int
  let applicant: ApplicantKind
  let result: TableThreeRow?
  let closedYear: Int
  let closed: Int?

  private init(
    _ receivedYear: Int, _ received: Int, _ applicant: ApplicantKind = .naturalPerson, _ result: TableThreeRow? = nil,
    _ closedYear: Int = 0, _ closed: Int? = nil
  ) {
    self.receivedYear = receivedYear
    self.received = received
    self.applicant = applicant
    self.result = result
    self.closedYear = closedYear
    self.closed = closed
  }

  static let all = carriedInBefore + firstYear + secondYear

  private static let carriedInBefore = [DemoRequest(-2, 1219, .naturalPerson, .granted, -1, 111)]

  private static let firstYear = [
    DemoRequest(-1, 108, .naturalPerson, .granted, -1, 118),
    DemoRequest(-1, 305, .naturalPerson, .partlyGranted, -1, 328),
    DemoRequest(-1, 312, .business, .granted, -1, 320),
    DemoRequest(-1, 325, .naturalPerson, .notHeld, -1, 415),
    DemoRequest(-1, 411, .naturalPerson, .petition, -1, 418),
    DemoRequest(-1, 422, .legalService, .granted, -1, 516),
    DemoRequest(-1, 513, .naturalPerson, .internalAffairs, -1, 528),
    DemoRequest(-1, 520, .naturalPerson, .repeated, -1, 524),
    DemoRequest(-1, 627, .business, .thirdPartyRights, -1, 724),
    DemoRequest(-1, 708, .naturalPerson, .processInformation, -1, 729),
    DemoRequest(-1, 722, .publicWelfare, .granted, -1, 809),
    DemoRequest(-1, 806, .naturalPerson, .notSupplemented, -1, 903),
    DemoRequest(-1, 820, .naturalPerson, .wouldNeedCreation, -1, 910),
    DemoRequest(-1, 1015, .naturalPerson, .granted, -1, 1025),
    DemoRequest(-1, 1029, .research, .granted, -1, 1119),
    DemoRequest(-1, 1112, .naturalPerson, .administrativeQuery, -1, 1126),
    DemoRequest(-1, 1210, .naturalPerson, .notHeld, -1, 1227),
    DemoRequest(-1, 1217, .naturalPerson, .granted, 0, 110),
    DemoRequest(-1, 1224, .business, .partlyGranted, 0, 115),
  ]

  /// The fifteenth paid its 信息处理费, the sixteenth did not.
  private static let secondYear = [
    DemoRequest(0, 108, .naturalPerson, .granted, 0, 117),
    DemoRequest(0, 303, .naturalPerson, .notHeld, 0, 320),
    DemoRequest(0, 306, .naturalPerson, .petition, 0, 313),
    DemoRequest(0, 311, .naturalPerson, .thirdPartyRights, 0, 411),
    DemoRequest(0, 318, .business, .granted, 0, 331),
    DemoRequest(0, 409, .naturalPerson, .enforcementFile, 0, 507),
    DemoRequest(0, 416, .naturalPerson, .publishedWork, 0, 422),
    DemoRequest(0, 424, .legalService, .granted, 0, 515),
    DemoRequest(0, 508, .naturalPerson, .excessive, 0, 528),
    DemoRequest(0, 514, .naturalPerson, .reconfirmation, 0, 526),
    DemoRequest(0, 522, .naturalPerson, .stillUnclear, 0, 627),
    DemoRequest(0, 627, .naturalPerson, .granted, 0, 709),
    DemoRequest(0, 707, .publicWelfare, .granted, 0, 718),
    DemoRequest(0, 715, .naturalPerson, .partlyGranted, 0, 808),
    DemoRequest(0, 724, .naturalPerson, .granted, 0, 828),
    DemoRequest(0, 805, .naturalPerson, .feeUnpaid, 0, 912),
    DemoRequest(0, 819, .naturalPerson, .forbiddenByLaw, 0, 905),
    DemoRequest(0, 902, .naturalPerson, .otherHandling, 0, 908),
    DemoRequest(0, 1014, .naturalPerson, .internalAffairs, 0, 1031),
    DemoRequest(0, 1022, .research, .granted, 0, 1106),
    DemoRequest(0, 1104, .otherOrganization, .granted, 0, 1120),
    DemoRequest(0, 1118, .naturalPerson, .notHeld, 0, 1205),
    DemoRequest(0, 1209),
    DemoRequest(0, 1218, .business),
  ]
}
