/// 编号方式.
package enum NumberChoice: Hashable, Sendable {
  /// The next of the series, written as the organ's settings say.
  case next
  /// From the office's own register.
  case own(String)
}
