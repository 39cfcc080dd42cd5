/// 表单 of a page of ours, taken out of it: in a file nobody answers them. Angle brackets stand in such a page only around tags (`Markup` escapes
/// all others), and forms never stand within forms.
enum PageForms {
  private static let beginning = Array("<form".utf8)
  private static let end = Array("</form>".utf8)

  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstRange(of: beginning) {
      result += rest[..<start.lowerBound]
      guard let close = rest[start.upperBound...].firstRange(of: end) else { return result }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
