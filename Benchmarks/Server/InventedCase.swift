import Disclosure
import Registry

/// 虚构申请: one application of a busy office with all that happened to it until today, the same every time.
struct InventedCase {
  /// Who does what in the office, and where.
  struct Office: Sendable {
    let officer: PersonID
    let head: PersonID
    let deputy: PersonID
    let leader: PersonID
    let rooms: [OfficeID]
    let calendar: WorkCalendar
  }

  let number: Int
  let arrived: Day
  let today: Day
  let office: Office
  private let mixed: Int

  init(_ number: Int, arrived: Day, today: Day, office: Office) {
    (self.number, self.arrived, self.today, self.office) = (number, arrived, today, office)
    mixed = Mixing.mix(number)
  }

  var whole: WholeCase {
    let filing = RequestFiling(
      channel, arrived: arrived, applicant: kind, details, token: "bench-\(number)")
    return WholeCase(
      filing, by: channel == .online ? .applicant : .person(office.officer),
      steps: Array(course.prefix { $0.day <= today }))
  }

  private var channel: IntakeChannel {
    let channels: [IntakeChannel] = [.online, .online, .counter, .signedPost, .ordinaryPost, .email]
    return channels[mixed % channels.count]
  }

  private var kind: ApplicantKind {
    let kinds = ApplicantKind.allCases
    return mixed >> 4 & 3 == 0 ? kinds[(mixed >> 8) % kinds.count] : .naturalPerson
  }

  private static let villages = ["石桥村", "柳湾村", "青冈村", "东坪村", "南垭村", "双河村"]
  private static let things = ["土地征收补偿安置方案", "宅基地审批结果", "惠农补贴发放明细", "河道治理工程招标文件", "村道硬化项目资金安排", "自建房安全排查结果"]
  private static let surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王"]

  private var village: String { Self.villages[(mixed >> 12) % Self.villages.count] }
  private var thing: String { Self.things[(mixed >> 16) % Self.things.count] }
  private var name: String { "\(Self.surnames[(mixed >> 20) % Self.surnames.count])某\(number)" }

  private var details: CaseDetails {
    let serial = String(10_000_000 + number)
    return [
      .applicantName: name, .identityKind: "居民身份证", .identityNumber: "9999991970\(serial)",
      .contactPhone: "138\(serial)", .address: "清河县云溪镇\(village)\(1 + number % 8)组\(1 + number % 90)号",
      .informationTitle: "\(village)\(1 + number % 12)组\(thing)",
      .description: "申请公开\(village)\(1 + number % 12)组\(thing)及其批准文件，包括标准、面积、金额和公示情况，第\(number)号。",
      .supplyForm: "纸质，邮寄",
    ]
  }

  // MARK: - What happens

  private typealias Step = WholeCase.Step

  private var received: Day {
    channel.receipt.receiptDay(arrived: arrived, confirmed: nil) ?? office.calendar.workingDay(1, after: arrived)
      ?? arrived
  }

  private func day(_ count: Int) -> Day { office.calendar.workingDay(count, after: received) ?? received }

  private var course: [WholeCase.Step] {
    let officer = Actor.person(office.officer)
    var steps: [Step] = []
    if channel.receipt.receiptDay(arrived: arrived, confirmed: nil) == nil {
      steps.append(
        Step(.happened(.receiptConfirmed(.phone)), on: received, by: officer, [.confirmationRecord: "申请人确认已提出申请。"]))
    }
    let room = office.rooms[(mixed >> 24) % office.rooms.count]
    steps.append(
      Step(
        .happened(.assigned(room, until: day(10))), on: day(1), by: officer,
        [.assignmentNote: "请核对有无此项信息，按时提供材料。"]))
    steps.append(
      Step(
        .happened(.searched), on: day(3), by: officer,
        [.searchRecord: "以“\(thing)”为检索词，检索了档案室目录、公文系统和\(village)的纸质档案。"]))
    let isExtended = mixed >> 28 & 7 == 0
    if isExtended {
      steps.append(
        Step(
          .happened(.extended(workingDays: 20, consentedBy: office.head)), on: day(17), by: .person(office.head),
          [.extensionReason: "所需信息分存多个村，调取和核对需要较长时间。"]))
    }
    return steps + answer(from: isExtended ? 30 : 6 + (mixed >> 32) % 8)
  }

  private func answer(from count: Int) -> [WholeCase.Step] {
    let officer = Actor.person(office.officer)
    let results: [Disposition] = [.supplied, .alreadyPublic, .partlySupplied, .notExisting, .supplied]
    let disposition = results[(mixed >> 36) % results.count]
    func pass(_ person: PersonID, _ count: Int) -> Step {
      Step(.passed(person), on: day(count), by: .person(person), [.opinion: "同意。"])
    }
    return [
      Step(
        .drafted(disposition, disposition.remedy(on: day(count)), author: office.officer), on: day(count), by: officer,
        [.draftText: text(disposition)]),
      Step(.submitted(author: office.officer), on: day(count), by: officer),
      pass(office.head, count), pass(office.deputy, count + 1), pass(office.leader, count + 1),
      Step(.issued, on: day(count + 2), by: officer),
      Step(
        .happened(.delivered(.post)), on: day(count + 2), by: officer,
        [.deliveryProof: "邮件号码 999\(number)", .deliveryAddressee: name]),
      Step(.happened(.closed), on: day(count + 4), by: officer),
    ]
  }

  private func text(_ disposition: Disposition) -> String {
    """
    \(name)：
    　　你（单位）提出的关于“\(village)\(1 + number % 12)组\(thing)”的政府信息公开申请，本机关已经收到。经审查，\
    根据\(disposition.article ?? "《条例》")的规定，现答复如下：
    　　\(disposition.chinese)。复制件随本答复书一并提供，具体情况可以向党政综合办公室了解。
    """
  }
}

/// SplitMix64 of an index, not negative.
enum Mixing {
  static func mix(_ index: Int) -> Int {
    var value = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (value ^ (value >> 31)) >> 1)
  }
}
