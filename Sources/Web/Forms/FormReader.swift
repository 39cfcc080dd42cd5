import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// 读取表单: fields into values, files into the store, within limits and only with the token of our own page.
struct FormReader {
  let limits: FormLimits
  let token: FormToken
  let files: FileStore
  /// Nil for people of the office.
  var allowance: GuestUpload?

  func read(_ request: Request) async throws -> FormValues {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.body {
      throw FormProblem.bodyTooLong(limit: limits.body)
    }
    let type = request.headers[.contentType] ?? ""
    if let parser = MultipartParser(contentType: type) { return try await parts(of: request, parser) }
    guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw FormProblem.otherType }
    var bytes: [UInt8] = []
    for try await buffer in request.body {
      bytes += buffer.readableBytesView
      guard bytes.count <= limits.body else { throw FormProblem.bodyTooLong(limit: limits.body) }
    }
    let form = try FormValues(urlEncoded: bytes, limits: limits)
    guard token.matches(form.raw(FormToken.field)) else { throw FormProblem.tokenMissing }
    return form
  }

  private func parts(of request: Request, _ start: MultipartParser) async throws -> FormValues {
    var parser = start
    var assembly = FormAssembly(limits: limits, token: token, files: files, allowance: allowance)
    var size = 0
    for try await buffer in request.body {
      size += buffer.readableBytes
      guard size <= limits.body else { throw FormProblem.bodyTooLong(limit: limits.body) }
      for event in try parser.feed(buffer.readableBytesView) { try assembly.take(event) }
    }
    guard parser.isComplete else { throw FormProblem.malformed }
    return try assembly.finish()
  }
}
