package import Disclosure

/// Why a change of columns, catalogue or registers is refused. Nothing has been changed.
package enum CatalogueRefusal: RuleRefusal, Hashable {
  case noSuchColumn, columnTaken(String), columnNameTaken(String), parentBeneath, columnHasBeneath, columnsExist
  case noSuchRow(RowCode), emptyCatalogue, rowTwice(RowCode)
  case noSuchNote
  case noSuchDocument, documentTaken(String), documentEnded, dayBeforeMade(Day), dayAhead(Day), successorIsSame
  case termNotLater(Day)
  case noSuchEntry, sourceMissing, totalBesideDays(RegisterSpan), negative, textTooLong(String)

  package var sentence: String {
    switch self {
    case .noSuchColumn: "没有这个栏目，或者它已经停用。请刷新页面后重新选择。"
    case .columnTaken(let id): "已有编号为“\(id)”的栏目。"
    case .columnNameTaken(let name): "同一级已有名为“\(name)”的栏目，请换一个名称。"
    case .parentBeneath: "上级栏目不能是本栏目自己或者它的下级。请重新选择上级栏目。"
    case .columnHasBeneath: "还有下级栏目，不能停用。请先停用或者移走下级栏目。"
    case .columnsExist: "本单位已经设置栏目，不能再一次生成标准栏目。"
    case .noSuchRow(let code): "现行公开目录中没有编号为“\(code)”的事项。"
    case .emptyCatalogue: "公开目录没有任何事项，不能启用。"
    case .rowTwice(let code): "编号“\(code)”在目录中出现两次，每个事项应有自己的编号。"
    case .noSuchNote: "没有这一说明，或者已经撤回。请刷新页面后重新选择。"
    case .noSuchDocument: "规范性文件登记中没有这件文件。请刷新页面后重新选择。"
    case .documentTaken(let number): "文号“\(number)”已经登记，请核对。"
    case .documentEnded: "这件文件已经废止或者失效，不能再办理这一步。"
    case .dayBeforeMade(let day): "日期不能早于制发日期 \(day)，请核对日期。"
    case .dayAhead(let today): "日期不能晚于今天（\(today)），请核对日期。"
    case .successorIsSame: "不能以文件自己替代自己。"
    case .termNotLater(let day): "新的有效期应当晚于现在的有效期 \(day)。"
    case .noSuchEntry: "没有这一条登记，或者已经撤销。请刷新页面后重新选择。"
    case .sourceMissing: "按月合计登记的，请写明数字的来源。"
    case .totalBesideDays(let span): "与已登记的“\(span.chinese)”重复：同一个月不能既登记合计，又登记各日的数字。"
    case .negative: "数量和金额不能为负数。"
    case .textTooLong(let field): "\(field)过长，请控制在 500 字以内。"
    }
  }
}
