/// What is wrong with a template for numbers.
package enum NumberTemplateFault: Error, Hashable, Sendable {
  case empty
  case tooLong
  case blank
  case openBrace
  case unknownField(String)
  case yearNotOnce
  case serialNotOnce
  case digitsAfterSerial
  case otherBrackets

  package var sentence: String {
    switch self {
    case .empty: "编号格式没有填写。"
    case .tooLong: "编号格式超过 60 个字，请缩短。"
    case .blank: "编号格式中有空格或者换行，请删去。"
    case .openBrace: "编号格式中的“{”和“}”没有成对，请核对。"
    case .unknownField(let field): "编号格式中的“{\(field)}”无法识别；可以用{年}、{序号}，或者{序号4}（不足 4 位的以 0 补足，可以写 2 至 6 位）。"
    case .yearNotOnce: "编号格式中应当有一个{年}，编号按年度编排。"
    case .serialNotOnce: "编号格式中应当有一个{序号}。"
    case .digitsAfterSerial: "编号格式中{序号}之后不能紧接数字或者{年}，否则分不清序号到哪里为止。"
    case .otherBrackets: "编号格式中的年份应当用六角括号“〔〕”括起（GB/T 9704—2012），请改正括号。"
    }
  }
}
