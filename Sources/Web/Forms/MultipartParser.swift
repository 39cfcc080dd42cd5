/// 分段表单 (multipart/form-data, RFC 7578), read as it arrives: no more is held than a line of boundary and a part's head.
package struct MultipartParser {
  package enum Event: Hashable, Sendable {
    case begin(PartHead)
    case data([UInt8])
    case end
  }

  private enum State {
    /// Before the first boundary, and after each: two bytes tell whether another part follows.
    case before, afterBoundary, head, body, done
  }

  private static let longestHead = 8_000
  private static let headEnd: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]

  private let boundary: [UInt8]
  private var state = State.before
  /// A line break in front, so that the first boundary looks like all others.
  private var held: [UInt8] = [0x0D, 0x0A]

  /// - Parameter contentType: The field of the request; nil when it names no sound boundary.
  package init?(contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let range = contentType.firstRange(of: "boundary=")
    else { return nil }
    var name = contentType[range.upperBound...].prefix { $0 != ";" }
    if name.hasPrefix("\""), name.dropFirst().hasSuffix("\"") { name = name.dropFirst().dropLast() }
    let bytes = Array(name.utf8)
    guard (1...70).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x22 }) else {
      return nil
    }
    boundary = [0x0D, 0x0A, 0x2D, 0x2D] + bytes
  }

  /// Whether the last boundary was read.
  package var isComplete: Bool { state == .done }

  /// Takes the next bytes, in pieces of any size.
  package mutating func feed(_ bytes: some Sequence<UInt8>) throws(FormProblem) -> [Event] {
    held += bytes
    var events: [Event] = []
    while try step(&events) {}
    return events
  }

  /// One step; false when more bytes are needed.
  private mutating func step(_ events: inout [Event]) throws(FormProblem) -> Bool {
    switch state {
    case .before:
      guard let found = find(boundary) else {
        drop(max(0, held.count - boundary.count))
        return false
      }
      drop(found + boundary.count)
      state = .afterBoundary
    case .afterBoundary:
      guard held.count >= 2 else { return false }
      let two = Array(held.prefix(2))
      guard two == [0x0D, 0x0A] || two == [0x2D, 0x2D] else { throw .malformed }
      drop(2)
      state = two == [0x0D, 0x0A] ? .head : .done
    case .head: return try readHead(&events)
    case .body: return readBody(&events)
    case .done:
      held = []
      return false
    }
    return true
  }

  private mutating func readHead(_ events: inout [Event]) throws(FormProblem) -> Bool {
    guard let end = find(Self.headEnd) else {
      guard held.count <= Self.longestHead else { throw .malformed }
      return false
    }
    guard end <= Self.longestHead, let head = PartHead(Array(held.prefix(end))) else { throw .malformed }
    // The line break before the boundary stays: an empty part has no other.
    drop(end + 4)
    events.append(.begin(head))
    state = .body
    return true
  }

  private mutating func readBody(_ events: inout [Event]) -> Bool {
    let found = find(boundary)
    let count = found ?? max(0, held.count - boundary.count + 1)
    if count > 0 { events.append(.data(Array(held.prefix(count)))) }
    drop(count)
    guard found != nil else { return false }
    drop(boundary.count)
    events.append(.end)
    state = .afterBoundary
    return true
  }

  private mutating func drop(_ count: Int) { held.removeFirst(min(count, held.count)) }

  /// Where `sought`, which begins with CR, stands in what is held.
  private func find(_ sought: [UInt8]) -> Int? {
    var from = 0
    while let start = held[from...].firstIndex(of: 0x0D) {
      if held[start...].starts(with: sought) { return start }
      from = start + 1
    }
    return nil
  }
}
