/// 国办发明电〔2021〕11号: 国务院办公厅关于2022年部分节假日安排的通知.
/// The notice's number is recalled, not seen [R]; the days agree with an independent calendar, day by day.
/// 31 December belongs to 元旦 2023 and is named in 国办发明电〔2022〕16号.
extension HolidayNotice {
  package static let holidays2022 = HolidayNotice(
    "国办发明电〔2021〕11号", year: 2022,
    off: [
      (1, 1...3), (1, 31...31), (2, 1...6), (4, 3...5), (4, 30...30), (5, 1...4), (6, 3...5), (9, 10...12),
      (10, 1...7), (12, 31...31),
    ],
    work: [(1, 29), (1, 30), (4, 2), (4, 24), (5, 7), (10, 8), (10, 9)])
}
