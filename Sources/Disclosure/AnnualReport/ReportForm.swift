/// 年度报告格式: which of the State Council's two forms a report follows. The raw value is the `form` of the contract.
package enum ReportForm: String, CaseIterable, Sendable {
  /// 《政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号: for the reports of 2019 and 2020.
  case form2019 = "2019"
  /// 《政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号: for the reports of 2021 and later.
  case form2021 = "2021"

  package var notice: String {
    switch self {
    case .form2019: "国办公开办函〔2019〕60号"
    case .form2021: "国办公开办函〔2021〕30号"
    }
  }

  /// The form that the report of `year` must follow.
  package static func required(for year: Int) -> ReportForm { year >= 2021 ? .form2021 : .form2019 }

  /// （六）其他处理 is one row in the 2019 form and three in the 2021 form.
  package var otherIsMerged: Bool { self == .form2019 }
  package var tableThreeRows: [TableThreeRow] { otherIsMerged ? TableThreeRow.merged : TableThreeRow.split }
}
