/// 不予办理的理由: what a rule of the registers refuses. Nothing has been changed.
package protocol RuleRefusal: Error, Sendable {
  /// What is wrong and how to mend it, for the clerk.
  var sentence: String { get }
}
