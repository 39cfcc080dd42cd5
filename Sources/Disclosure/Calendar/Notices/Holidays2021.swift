/// 国办发明电〔2020〕27号: 国务院办公厅关于2021年部分节假日安排的通知.
///
/// The notice's number is recalled, not seen [R]; the days agree with an independent calendar, day by day.
extension HolidayNotice {
  package static let holidays2021 = HolidayNotice(
    "国办发明电〔2020〕27号", year: 2021,
    off: [
      (1, 1...3), (2, 11...17), (4, 3...5), (5, 1...5), (6, 12...14), (9, 19...21), (10, 1...7),
    ],
    work: [(2, 7), (2, 20), (4, 25), (5, 8), (9, 18), (9, 26), (10, 9)])
}
