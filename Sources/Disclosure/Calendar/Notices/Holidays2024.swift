/// 国办发明电〔2023〕7号: 国务院办公厅关于2024年部分节假日安排的通知.
/// The notice's number is recalled, not seen [R]; the days agree with an independent calendar, day by day.
/// 除夕 (9 February) was a working day. 端午节 is named as 10 June alone; 8 and 9 June are the weekend.
extension HolidayNotice {
  package static let holidays2024 = HolidayNotice(
    "国办发明电〔2023〕7号", year: 2024,
    off: [
      (1, 1...1), (2, 10...17), (4, 4...6), (5, 1...5), (6, 10...10), (9, 15...17), (10, 1...7),
    ],
    work: [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)])
}
