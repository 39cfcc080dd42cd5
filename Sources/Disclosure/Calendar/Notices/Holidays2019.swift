/// 国办发明电〔2018〕15号: 国务院办公厅关于2019年部分节假日安排的通知.
/// The notice's number is recalled, not seen [R]; the days agree with an independent calendar, day by day.
/// 劳动节 (1–4 May, work on 28 April and 5 May) as changed by 国办发明电〔2019〕3号; the notice itself had 1 May alone.
/// 2018-12-29 (work) and 2018-12-30, 31 (off), also named, lie in a year that is not loaded.
extension HolidayNotice {
  package static let holidays2019 = HolidayNotice(
    "国办发明电〔2018〕15号", year: 2019, amendedBy: ["国办发明电〔2019〕3号"],
    off: [
      (1, 1...1), (2, 4...10), (4, 5...7), (5, 1...4), (6, 7...9), (9, 13...15), (10, 1...7),
    ],
    work: [(2, 2), (2, 3), (4, 28), (5, 5), (9, 29), (10, 12)])
}
