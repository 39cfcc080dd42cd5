/// 国办发明电〔2022〕16号: 国务院办公厅关于2023年部分节假日安排的通知.
/// The notice's number is recalled, not seen [R]; the days agree with an independent calendar, day by day.
/// 30 and 31 December are the weekend that 国办发明电〔2023〕7号 joins to 元旦 2024.
extension HolidayNotice {
  package static let holidays2023 = HolidayNotice(
    "国办发明电〔2022〕16号", year: 2023,
    off: [
      (1, 1...2), (1, 21...27), (4, 5...5), (4, 29...30), (5, 1...3), (6, 22...24), (9, 29...30), (10, 1...6),
      (12, 30...31),
    ],
    work: [(1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8)])
}
