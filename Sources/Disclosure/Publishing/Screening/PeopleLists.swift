/// 人员名单: tables whose headings put names beside what is nobody else's business: patients, recipients, households.
enum PeopleLists {
  /// One match for each table, at the heading that makes it one.
  static func matches(in parts: [ScreenedPart]) -> [(index: Int, match: ScreeningMatch)] {
    var tables: [Key: Table] = [:]
    var order: [Key] = []
    for (index, part) in parts.enumerated() {
      guard case .cell(let table, _, let column, let head?) = part.place.innermost,
        !part.text.allSatisfy(\.isWhitespace)
      else { continue }
      let key = Key(files: part.place.files, table: table)
      if tables[key] == nil { order.append(key) }
      tables[key, default: Table()].take(plain(head), column: column, index: index)
    }
    return order.compactMap { tables[$0]?.match(in: parts) }
  }

  private struct Key: Hashable {
    let files: [String]
    let table: ScreenedTable
  }

  private struct Table {
    var nameColumn: Int?
    /// Persons in their office: 职务, 科室.
    var isOfOffice = false
    /// The first filled cell under each sensitive heading.
    var cells: [(head: String, column: Int, index: Int)] = []

    mutating func take(_ head: String, column: Int, index: Int) {
      if names.contains(where: { head.hasSuffix($0) }) { nameColumn = nameColumn ?? column }
      if offices.contains(where: { head.contains($0) }) { isOfOffice = true }
      guard (`private` + personal + contacts).contains(where: { head.contains($0) }),
        !statistics.contains(where: { head.contains($0) }),
        !cells.contains(where: { $0.column == column })
      else { return }
      cells.append((head, column, index))
    }

    func match(in parts: [ScreenedPart]) -> (index: Int, match: ScreeningMatch)? {
      let others = cells.filter { cell in
        // 河长、网格员、值班人员: whom the public is to call.
        cell.column != nameColumn && !(isOfOffice && contacts.contains { cell.head.contains($0) })
      }
      let isPrivate = others.contains { cell in `private`.contains { cell.head.contains($0) } }
      guard nameColumn != nil, let first = others.first else { return nil }
      let count = parts[first.index].text.unicodeScalars.count
      let heads = others.map { "“\($0.head)”" }.joined(separator: "、")
      let match = ScreeningMatch(
        .peopleList, isPrivate ? .blocking : .needsReason, 0..<count, what: "所在的表格是人员名单，除姓名外还列有\(heads)",
        mending: isPrivate ? nil : "请删除与公开目的无关的栏目；依法应当公示的，请说明理由。")
      return (first.index, match)
    }
  }

  private static func plain(_ head: String) -> String {
    let text = ScreenedText(head)
    return String(String.UnicodeScalarView(text.scalars.filter { $0 != " " && $0 != "\n" && $0 != "\r" }))
  }

  private static let names = ["姓名", "户主", "患者", "申请人", "受助人", "领取人", "监护人", "持卡人", "救助对象", "人员名单"]
  /// No notice has to name these.
  private static let `private` = [
    "身份证", "身份号码", "证件号", "公民身份", "银行卡", "卡号", "账号", "帐号", "一卡通", "病种", "病名", "病情", "诊断", "疾病", "孕检", "孕周", "婚姻",
    "生育", "宗教", "健康状况",
  ]
  /// What a 公示 of aid or of an appointment may have to name.
  private static let personal = [
    "残疾", "低保", "特困", "困难原因", "致贫原因", "贫困", "住址", "家庭地址", "户籍", "居住地", "出生日期", "出生年月", "民族", "收入", "车牌",
  ]
  private static let contacts = ["电话", "手机", "联系方式"]
  private static let offices = ["职务", "职位", "职责", "岗位", "科室", "处室", "单位", "部门", "河段", "网格", "值班"]
  /// Counts, not persons.
  private static let statistics = ["人数", "户数", "合计", "占比", "办公电话", "单位电话", "咨询电话"]
}
