/// 国办发明电〔2019〕16号: 国务院办公厅关于2020年部分节假日安排的通知.
/// The notice's number is recalled, not seen [R]; the days agree with an independent calendar, day by day.
/// 春节 extended from 30 January to 2 February by 国办发明电〔2020〕1号.
extension HolidayNotice {
  package static let holidays2020 = HolidayNotice(
    "国办发明电〔2019〕16号", year: 2020, amendedBy: ["国办发明电〔2020〕1号"],
    off: [
      (1, 1...1), (1, 24...31), (2, 1...2), (4, 4...6), (5, 1...5), (6, 25...27), (10, 1...8),
    ],
    work: [(1, 19), (4, 26), (5, 9), (6, 28), (9, 27), (10, 10)])
}
