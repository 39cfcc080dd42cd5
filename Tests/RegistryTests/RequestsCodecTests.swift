import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// The log's form of every event, letter by letter: it can never be changed unnoticed.
@Suite struct RequestsCodecTests {
  private static let day = Day(iso: "2026-03-02") ?? .first
  private static let until = Day(iso: "2026-03-20") ?? .first
  private static let digest = String(repeating: "ab", count: 32)
  private static let signature = ReviewSignature(step: 1, digest: digest, signer: "p2", onBehalfOf: "p3")
  private static let onPaper = ReviewSignature(
    step: 2, digest: digest, signer: "p4", paper: PaperSigning(signedOn: day, recordedBy: "p1", scan: digest))

  private static let head = #""by":"person/p1","day":"2026-03-02""#

  /// Each happening, the kind under which it is kept, and its facts as kept.
  static let rows: [(RequestHappening, String, String)] = [
    (
      .registered(RequestRegistration(number: "2026-0001", channel: .counter, applicant: .naturalPerson)),
      "request.registered",
      #"{"applicant":"naturalPerson","by":"person/p1","channel":"counter","day":"2026-03-02","number":"2026-0001"}"#
    ),
    (
      .registered(
        RequestRegistration(
          number: "7", channel: .platform, applicant: nil, outsideNumber: "SZ9", outsideDue: until, isBackfilled: true)),
      "request.registered",
      #"{"backfilled":true,"by":"person/p1","channel":"platform","day":"2026-03-02","number":"7","#
        + #""outsideDue":"2026-03-20","outsideNumber":"SZ9"}"#
    ),
    (.completed(applicant: .legalService), "request.completed", #"{"applicant":"legalService",\#(head)}"#),
    (
      .confirmationAttempted(.phone), "request.confirmationAttempted", #"{\#(head),"way":"phone"}"#
    ),
    (.receiptConfirmed(.inPerson), "request.receiptConfirmed", #"{\#(head),"way":"inPerson"}"#),
    (
      .assigned("land", until: until), "request.assigned",
      #"{\#(head),"office":"land","until":"2026-03-20"}"#
    ),
    (.assigned("land", until: nil), "request.assigned", #"{\#(head),"office":"land"}"#),
    (.supplementAsked(until: until), "request.supplementAsked", #"{\#(head),"until":"2026-03-20"}"#),
    (.supplementDelivered, "request.supplementDelivered", "{\(head)}"),
    (.supplementReceived, "request.supplementReceived", "{\(head)}"),
    (
      .consultationSent(id: "1", .coMaker), "request.consultationSent", #"{\#(head),"id":"1","party":"coMaker"}"#
    ),
    (.consultationDelivered(id: "1"), "request.consultationDelivered", #"{\#(head),"id":"1"}"#),
    (
      .consultationAnswered(id: "1", agrees: false), "request.consultationAnswered",
      #"{"agrees":false,\#(head),"id":"1"}"#
    ),
    (.consultationAnswered(id: "1", agrees: nil), "request.consultationAnswered", #"{\#(head),"id":"1"}"#),
    (.consultationExpired(id: "1"), "request.consultationExpired", #"{\#(head),"id":"1"}"#),
    (
      .extended(workingDays: 20, consentedBy: "p1"), "request.extended",
      #"{"by":"person/p1","consentedBy":"p1","day":"2026-03-02","workingDays":20}"#
    ),
    (
      .feeNoticed(.items, quantity: 31, amount: 220_000), "request.feeNoticed",
      #"{"amount":220000,"basis":"items",\#(head),"quantity":31}"#
    ),
    (.feePaid(amount: 220_000), "request.feePaid", #"{"amount":220000,\#(head)}"#),
    (.delayedReply(until: until), "request.delayedReply", #"{\#(head),"until":"2026-03-20"}"#),
    (.searched, "request.searched", "{\(head)}"),
    (.noted, "request.noted", "{\(head)}"),
    (
      .documentAdded(.deliveryProof, file: digest), "request.documentAdded",
      #"{\#(head),"document":"deliveryProof","file":"\#(digest)"}"#
    ),
    (
      .drafted(.notExisting, digest: digest, author: "p1"), "request.drafted",
      #"{"author":"p1",\#(head),"digest":"\#(digest)","disposition":"notExisting"}"#
    ),
    (
      .review(.submitted(digest: digest, author: "p1")), "request.submitted",
      #"{"author":"p1",\#(head),"digest":"\#(digest)"}"#
    ),
    (
      .review(.passed(signature)), "request.passed",
      #"{\#(head),"digest":"\#(digest)","onBehalfOf":"p3","signer":"p2","step":1}"#
    ),
    (
      .review(.passed(onPaper)), "request.passed",
      #"{\#(head),"digest":"\#(digest)","paper":{"recordedBy":"p1","scan":{"file":"\#(digest)"},"#
        + #""signedOn":"2026-03-02"},"signer":"p4","step":2}"#
    ),
    (
      .review(.returned(signature, reason: RecordedEvent.sealedReason)), "request.returned",
      #"{\#(head),"digest":"\#(digest)","onBehalfOf":"p3","signer":"p2","step":1}"#
    ),
    (.review(.recalled), "request.recalled", "{\(head)}"),
    (.issued(number: "云政公开〔2026〕1号"), "request.issued", #"{\#(head),"number":"云政公开〔2026〕1号"}"#),
    (.delivered(.entrusted), "request.delivered", #"{\#(head),"way":"entrusted"}"#),
    (.lapsed(.feeUnpaid), "request.lapsed", #"{\#(head),"disposition":"feeUnpaid"}"#),
    (.withdrawn, "request.withdrawn", "{\(head)}"),
    (.closed, "request.closed", "{\(head)}"),
    (.merged(into: "2026-0002"), "request.merged", #"{\#(head),"into":"2026-0002"}"#),
    (.backfilled(.partlyGranted), "request.backfilled", #"{\#(head),"result":"partlyGranted"}"#),
  ]

  private static func entry(_ event: NewEvent) -> LogEntry {
    LogEntry(event, after: .empty("yunxi"), recorded: RegistryFixture.start)
  }

  @Test func everyKindIsWrittenAsEverAndReadBack() throws {
    for (what, kind, payload) in Self.rows {
      let recorded = RecordedEvent(RequestEvent(Self.day, by: .person("p1"), what))
      let event = try recorded.newEvent(of: "r1")
      #expect(event.kind == kind)
      #expect(event.version == 1)
      #expect(event.stream == "request/r1")
      #expect(event.payload.text == payload)
      #expect(try RecordedEvent(Self.entry(event)) == recorded)
    }
    #expect(Set(Self.rows.map(\.1)) == Set(RequestEventKind.allCases.map(\.rawValue)))
  }

  @Test("What went before a fee, and what a reason is for, stand in the second version") func secondVersions() throws {
    let rows: [(RequestHappening, Set<String>?, String)] = [
      (
        .feeNoticed(.items, quantity: 31, amount: 220_000, already: 2), nil,
        #"{"already":2,"amount":220000,"basis":"items",\#(Self.head),"quantity":31}"#
      ),
      (
        .issued(number: "5号"), ["ranOut/2026-03-01", "overdue/2026-03-01"],
        #"{\#(Self.head),"explained":["overdue/2026-03-01","ranOut/2026-03-01"],"number":"5号"}"#
      ),
    ]
    for (what, explained, payload) in rows {
      let recorded = RecordedEvent(RequestEvent(Self.day, by: .person("p1"), what), explained: explained)
      let event = try recorded.newEvent(of: "r1")
      #expect(event.version == 2)
      #expect(event.payload.text == payload)
      #expect(try RecordedEvent(Self.entry(event)) == recorded)
    }
  }

  @Test func sealedTextsPlaceAndRemedyStandBesideTheFacts() throws {
    let reference = SealedReference(id: "s1", digest: try #require(Digest(hex: Self.digest)))
    let recorded = RecordedEvent(
      RequestEvent(Self.day, by: .applicant, .issued(number: "5号")),
      sealed: [.note: reference, .applicantName: reference], series: SeriesPlace(year: 2026, sequence: 5),
      remedy: .reconsiderationFirst)
    let event = try recorded.newEvent(of: "r1")
    let sealed = #"{"digest":"\#(Self.digest)","sealed":"s1"}"#
    #expect(
      event.payload.text
        == #"{"by":"applicant","day":"2026-03-02","details":{"applicantName":\#(sealed),"note":\#(sealed)},"#
        + #""number":"5号","remedy":"reconsiderationFirst","series":{"sequence":5,"year":2026}}"#)
    #expect(try RecordedEvent(Self.entry(event)) == recorded)
  }

  @Test(arguments: [Actor.person("p1"), .applicant, .system])
  func everyActorIsReadBack(_ actor: Actor) throws {
    let recorded = RecordedEvent(RequestEvent(Self.day, by: actor, .noted))
    #expect(try RecordedEvent(Self.entry(recorded.newEvent(of: "r1"))) == recorded)
  }

  @Test(arguments: [
    ("request.invented", 1, "{}", RecordedEventFault.unknownKind("request.invented")),
    ("request.noted", 2, "{}", .unknownVersion("request.noted", 2)),
    ("request.noted", 1, "{}", .malformed(kind: "request.noted", field: "by")),
    ("request.noted", 1, #"{"by":"person/","day":"2026-03-02"}"#, .malformed(kind: "request.noted", field: "by")),
    ("request.noted", 1, #"{"by":"system","day":"2026-02-30"}"#, .malformed(kind: "request.noted", field: "day")),
    ("request.issued", 1, #"{"by":"system","day":"2026-03-02"}"#, .malformed(kind: "request.issued", field: "number")),
    (
      "request.delivered", 1, #"{"by":"system","day":"2026-03-02","way":"pigeon"}"#,
      .malformed(kind: "request.delivered", field: "way")
    ),
    (
      "request.noted", 1, #"{"by":"system","day":"2026-03-02","details":{"shoeSize":{}}}"#,
      .malformed(kind: "request.noted", field: "details.shoeSize")
    ),
  ])
  func whatIsNotUnderstoodIsAFault(_ kind: String, _ version: Int, _ payload: String, _ fault: RecordedEventFault)
    throws
  {
    let event = try NewEvent(stream: "request/r1", kind: kind, version: version, payload: JSON.parse(payload))
    #expect(throws: fault) { try RecordedEvent(Self.entry(event)) }
    #expect(!fault.sentence.isEmpty)
  }
}
