import Testing

@testable import Disclosure

/// The forms as they are printed in 国办公开办函〔2021〕30号 and 〔2019〕60号, written down here a second time.
struct ReportFormTests {
  private static let form2021: [(key: String, label: String, block: String?)] = [
    ("received", "一、本年新收政府信息公开申请数量", nil),
    ("carriedIn", "二、上年结转政府信息公开申请数量", nil),
    ("granted", "（一）予以公开", nil),
    ("partlyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", nil),
    ("stateSecret", "1.属于国家秘密", "（三）不予公开"),
    ("forbiddenByLaw", "2.其他法律行政法规禁止公开", "（三）不予公开"),
    ("threeSecuritiesOneStability", "3.危及“三安全一稳定”", "（三）不予公开"),
    ("thirdPartyRights", "4.保护第三方合法权益", "（三）不予公开"),
    ("internalAffairs", "5.属于三类内部事务信息", "（三）不予公开"),
    ("processInformation", "6.属于四类过程性信息", "（三）不予公开"),
    ("enforcementFile", "7.属于行政执法案卷", "（三）不予公开"),
    ("administrativeQuery", "8.属于行政查询事项", "（三）不予公开"),
    ("notHeld", "1.本机关不掌握相关政府信息", "（四）无法提供"),
    ("wouldNeedCreation", "2.没有现成信息需要另行制作", "（四）无法提供"),
    ("stillUnclear", "3.补正后申请内容仍不明确", "（四）无法提供"),
    ("petition", "1.信访举报投诉类申请", "（五）不予处理"),
    ("repeated", "2.重复申请", "（五）不予处理"),
    ("publishedWork", "3.要求提供公开出版物", "（五）不予处理"),
    ("excessive", "4.无正当理由大量反复申请", "（五）不予处理"),
    ("reconfirmation", "5.要求行政机关确认或重新出具已获取信息", "（五）不予处理"),
    ("notSupplemented", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "（六）其他处理"),
    ("feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "（六）其他处理"),
    ("otherHandling", "3.其他", "（六）其他处理"),
    ("handledTotal", "（七）总计", nil),
    ("carriedOut", "四、结转下年度继续办理", nil),
  ]

  @Test("表三 of the 2021 form: 25 rows, their keys, labels and blocks in order")
  func rows2021() {
    let rows = ReportForm.form2021.tableThreeRows
    #expect(rows.map(\.rawValue) == ReportFormTests.form2021.map(\.key))
    #expect(rows.map(\.label) == ReportFormTests.form2021.map(\.label))
    #expect(rows.map { $0.block?.label } == ReportFormTests.form2021.map(\.block))
    #expect(TableThreeRow.results.count == 21)
  }

  @Test("表三 of the 2019 form: 23 rows, （六）其他处理 as one")
  func rows2019() {
    let expected = ReportFormTests.form2021.filter { $0.block != "（六）其他处理" }.map { ($0.key, $0.label) }
    var keys = expected.map(\.0)
    var labels = expected.map(\.1)
    keys.insert("otherHandlingAll", at: keys.count - 2)
    labels.insert("（六）其他处理", at: labels.count - 2)
    #expect(ReportForm.form2019.tableThreeRows.map(\.rawValue) == keys)
    #expect(ReportForm.form2019.tableThreeRows.map(\.label) == labels)
  }

  @Test("The columns of 表三, the groups and columns of 表四, the rows and columns of 表二")
  func columns() {
    #expect(
      TableThreeColumn.allCases.map(\.rawValue) == [
        "naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total",
      ])
    #expect(TableThreeColumn.allCases.map(\.label) == ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"])
    #expect(
      TableFourGroup.allCases.map(\.rawValue) == [
        "reconsideration", "directLitigation", "litigationAfterReconsideration",
      ])
    #expect(TableFourGroup.allCases.map(\.label) == ["行政复议", "未经复议直接起诉", "复议后起诉"])
    #expect(TableFourColumn.allCases.map(\.rawValue) == ["upheld", "corrected", "other", "pending", "total"])
    #expect(TableFourColumn.allCases.map(\.label) == ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])
    #expect(TableTwoDocument.allCases.map(\.label) == ["规章", "行政规范性文件"])
    #expect(TableTwoColumn.allCases.map(\.label) == ["本年制发件数", "本年废止件数", "现行有效件数"])
    #expect(TableTwoDecision.allCases.map(\.label) == ["行政许可", "行政处罚", "行政强制"])
    #expect(
      ReportSection.headings == [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况",
        "其他需要报告的事项",
      ])
  }

  @Test("The form that a year needs", arguments: [(2019, "2019"), (2020, "2019"), (2021, "2021"), (2026, "2021")])
  func required(year: Int, form: String) { #expect(ReportForm.required(for: year).rawValue == form) }
}
