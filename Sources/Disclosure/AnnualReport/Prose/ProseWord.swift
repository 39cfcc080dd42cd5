/// 用语: the words that a figure of the text can be tied to a cell with, and those that forbid it.
///
/// A phrase that holds any word of the last group, or a word nobody knows at a place where it matters, yields nothing.
enum ProseWord: Hashable, Sendable {
  // Said of applications.
  case receive, accept, application, request, handle, conduct
  case carry, lastYear, nextYear
  case granted, partly, block(TableThreeBlock), row(TableThreeRow)
  case applicant(TableThreeColumn), organizations
  // Said of disputes.
  case reconsideration, litigation, suits(TableFourGroup), outcome(TableFourColumn)
  // Said of 表二.
  case make, repeal, inForce, document(TableTwoDocument)
  case decide, decision(TableTwoDecision), decisionWord
  case fees, collect
  // What surrounds a figure.
  /// `thisYear` is the report's (今年、本年), `wholeYear` that of whatever year was named before (全年、当年).
  /// `negation` says that something was not done (未), `absence` that there is none (无、没有).
  case year(Int), thisYear, wholeYear, negation, absence, each, among, includes
  /// 累计: the whole year's when a year is named, else who knows since when.
  case cumulative
  case disclosure, cause
  /// 全市、全县: the whole of a government's organs.
  case wide
  /// 街道: the organ itself in a street office's report, a part elsewhere.
  case street
  /// Without weight: 我镇、共、已、为、件数.
  case filler
  case unknown
  // What forbids a reading.
  /// A part of the whole: 网上、各部门、涉及….
  case part
  /// A part of the sentence before a number that taints what follows too: 通过、下属、上半年.
  case channel
  case comparison, since, approximate, conditional, late
  /// Business that is no application: 建议、提案、留言.
  case otherBusiness
  /// 公示、发布: documents and decisions made public are not documents and decisions made.
  case publish
}
