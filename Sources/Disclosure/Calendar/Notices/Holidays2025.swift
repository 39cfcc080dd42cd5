/// 国办发明电〔2024〕12号: 国务院办公厅关于2025年部分节假日安排的通知.
/// The first year under 国务院令795号, which added 除夕 and 2 May.
extension HolidayNotice {
  package static let holidays2025 = HolidayNotice(
    "国办发明电〔2024〕12号", year: 2025,
    off: [
      (1, 1...1), (1, 28...31), (2, 1...4), (4, 4...6), (5, 1...5), (5, 31...31), (6, 1...2), (10, 1...8),
    ],
    work: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)])
}
