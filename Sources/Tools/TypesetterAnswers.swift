import Subprocess

/// The worker's answers, cut out of its output: one byte (`k` fine, `e` error), four bytes of length, the bytes.
struct TypesetterAnswers {
  private var chunks: SubprocessOutputSequence.Iterator
  private var buffer: [UInt8] = []
  private let limit: Int

  init(_ output: SubprocessOutputSequence, limit: Int) {
    chunks = output.makeAsyncIterator()
    self.limit = limit
  }

  /// The next answer; `stopped` when the output ends or makes no sense.
  mutating func next() async throws -> Result<[UInt8], TypesetterFailure> {
    guard try await fill(5) else { return .failure(.stopped("排版进程没有答复")) }
    let kind = buffer[0]
    let length = buffer[1..<5].reduce(0) { $0 << 8 | Int($1) }
    guard length <= limit else { return .failure(.stopped("排版结果超过 \(limit) 字节")) }
    guard try await fill(5 + length) else { return .failure(.stopped("排版进程的答复不完整")) }
    let body = Array(buffer[5..<5 + length])
    buffer.removeFirst(5 + length)
    return kind == 0x6B ? .success(body) : .failure(.rejected(String(decoding: body.prefix(2_000), as: UTF8.self)))
  }

  private mutating func fill(_ count: Int) async throws -> Bool {
    while buffer.count < count {
      guard let chunk = try await chunks.next() else { return false }
      chunk.withUnsafeBytes { buffer.append(contentsOf: $0) }
    }
    return true
  }
}
