import Disclosure
import Documents
import Testing

@Suite struct HolidayNoticeTextTests {
  /// 国办发明电〔2025〕7号, as it was published.
  static let notice2026 = """
    国务院办公厅关于2026年部分节假日安排的通知
    经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节、国庆节放假调休日期的具体安排通知如下。
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
    节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
    国务院办公厅
    2025年11月4日
    """

  @Test func readsAWholeNoticeAsItIsBuiltIn() throws {
    let read = try HolidayNoticeText(notice: Self.notice2026, year: 2026)
    #expect(read.off.sorted() == HolidayNotice.holidays2026.off)
    #expect(read.work.sorted() == HolidayNotice.holidays2026.work)
  }

  @Test(
    arguments: [
      ("春节：2月15日（周六）至23日（周一）放假调休，共9天。", "与日历不符"), ("春节：2月15日至23日放假调休，共8天。", "写明共 8 天"),
      ("元旦：1月1日放假，与周末连休。", "不能确切读出"), ("国庆节：10月7日至1日放假。", "起止日期不能确切读出"),
      ("清明节：2月30日放假。", "没有“2月30日”这一天"), ("请妥善安排好值班。", "没有从文字中读到放假日期"), ("春节：放假7天。", "写明共 7 天"),
      ("元旦：1月1日至3日放假。1月2日至1月2日、1月2日上班。", "重复的日期"),
    ])
  func refusesWhatIsNotCertain(_ text: String, _ words: String) {
    do {
      _ = try HolidayNoticeText(notice: text, year: 2026)
      Issue.record("\(text)")
    } catch { #expect(error.sentence.contains(words), "\(error.sentence)") }
  }

  @Test(
    arguments: [
      ("2027-02-05至2027-02-07", ["2027-02-05", "2027-02-06", "2027-02-07"]), ("2月5日至6日", ["2027-02-05", "2027-02-06"]),
      ("2月5日\n2月8日", ["2027-02-05", "2027-02-08"]), ("2027-02-05\n2027-02-08", ["2027-02-05", "2027-02-08"]),
      ("2026年12月31日至2027年1月1日", ["2026-12-31", "2027-01-01"]),
      ("1月31日—2月1日、2月3日", ["2027-01-31", "2027-02-01", "2027-02-03"]),
      ("２月５日（周五）", ["2027-02-05"]), ("", []),
    ])
  func readsTypedRanges(_ text: String, _ days: [String]) throws {
    #expect(try DayRanges.days(text, year: 2027).map(\.description) == days)
  }

  @Test(arguments: ["2月5日至", "春节", "2027-2-5", "5-11日", "99999日", "2月5日至2月4日", "1月1日至12月31日", "2月5日到处", "12", "-"])
  func refusesRangesThatAreNone(_ text: String) {
    #expect(throws: HolidayNoticeText.Fault.self) { _ = try DayRanges.days(text, year: 2027) }
  }
}
