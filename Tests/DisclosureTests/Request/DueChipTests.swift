import Testing

@testable import Disclosure

@Suite("Due chip") struct DueChipTests {
  static let sent = [arrived("02-24"), thirdPartySent]
  static let delivered = sent + [did("03-04", .consultationDelivered(id: "a"))]
  static let online = [arrived("03-01", .online)]
  /// Due on 2026-03-30.
  static let running = [arrived("03-02")]
  static let issued = running + replied("03-26", .supplied)
  static let asked = running + [did("03-03", .supplementAsked(until: on("03-20")))]
  static let noticed = [arrived("03-24"), did("04-01", .feeNoticed(.pages, quantity: 40, amount: 10_000))]

  @Test(
    arguments: [
      (running, "03-19", "还剩 7 个工作日", .plain), (running, "03-24", "还剩 4 个工作日", .plain),
      (running, "03-25", "还剩 3 个工作日", .amber), (running, "03-28", "还剩 1 个工作日", .amber),
      (running, "03-30", "今天到期", .amber), (running, "03-31", "逾期 1 个工作日", .red),
      (running, "04-01", "逾期 2 个工作日", .red),
      // 27 March 2026 is a Friday: on the Saturday after it no working day has passed.
      ([arrived("03-01")], "03-27", "今天到期", .amber), ([arrived("03-01")], "03-28", "已逾期", .red),
      (online, "03-02", "请在3月2日前确认收到；按到达之日收到计算，3月27日到期", .amber),
      (online, "03-03", "逾期未确认收到；按到达之日收到计算，3月27日到期", .red),
      (asked, "03-20", "等待补正（至3月20日）", .plain), (asked, "03-21", "逾期未补正（3月20日届满）", .amber),
      (noticed, "04-30", "等待缴费（至4月30日）", .plain), (noticed, "05-01", "逾期未缴费（4月30日届满）", .amber),
      (sent, "03-10", "征求意见中（对方收到日期未登记）", .amber), (delivered, "03-25", "征求意见中（至3月25日）", .plain),
      (delivered, "03-26", "征求意见已于3月25日期满", .amber),
      (running + [did("04-01", .consultationSent(id: "a", .coMaker))], "04-02", "期限已于3月30日届满", .red),
      (issued, "03-26", "待送达，还剩 2 个工作日", .amber), (issued, "03-31", "待送达，逾期 1 个工作日", .red),
      (issued + [did("03-30", .delivered(.post))], "04-20", "已答复", .green),
      (issued + [did("04-01", .delivered(.post))], "04-20", "已答复，逾期 2 个工作日", .plain),
      (running + [did("03-03", .withdrawn)], "04-20", "申请人已撤回", .plain),
      (noticed + [did("05-06", .lapsed(.feeUnpaid))], "05-20", "不再处理", .plain),
      (running + [did("03-03", .delayedReply(until: on("05-02")))], "05-01", "5月2日到期", .amber),
    ] as [([RequestEvent], String, String, DueChip.Tone)])
  func saysHowMuchTimeIsLeft(_ events: [RequestEvent], _ today: String, _ text: String, _ tone: DueChip.Tone) throws {
    let request = try story(events)
    let chip = DueChip(request, today: on(today))
    #expect(chip.text == text)
    #expect(chip.tone == tone)
    // A list keeps the situation only.
    #expect(DueChip(request.dueSituation, today: on(today), calendar: .builtIn) == chip)
  }
}
