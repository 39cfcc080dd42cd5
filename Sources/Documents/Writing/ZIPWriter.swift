import CLibZip
import Glibc

/// 压缩包: members in order, with fixed times, so that equal contents give equal bytes.
package struct ZIPWriter {
  /// The library could not write the archive (memory); its own words.
  package struct Failure: Error, Hashable, Sendable {
    package let words: String
  }

  private let source: OpaquePointer
  private let archive: OpaquePointer

  /// The whole archive of these members.
  package static func write(_ members: [(name: String, bytes: [UInt8])]) throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw Failure(&error) }
    defer { zip_source_free(source) }
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw Failure(&error)
    }
    let writer = ZIPWriter(source: source, archive: archive)
    do throws(Failure) {
      for member in members { try writer.add(member.name, member.bytes) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let failure = Failure(zip_get_error(archive))
      zip_discard(archive)
      throw failure
    }
    return try writer.bytes()
  }

  /// The library reads a member only when the archive is closed: it gets a copy that it frees itself.
  private func add(_ name: String, _ bytes: [UInt8]) throws(Failure) {
    let copy = UnsafeMutableRawPointer.allocateForC(bytes)
    guard let member = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      throw Failure(zip_get_error(archive))
    }
    let index = zip_file_add(archive, name, member, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(member)
      throw Failure(zip_get_error(archive))
    }
    // 1980-01-01 00:00, the first moment of the format; given as is, so that no time zone comes in.
    guard zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0 else {
      throw Failure(zip_get_error(archive))
    }
  }

  private func bytes() throws(Failure) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw Failure(zip_source_error(source)) }
    defer { zip_source_close(source) }
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0 else { throw Failure(zip_source_error(source)) }
    var result = [UInt8](repeating: 0, count: Int(clamping: status.size))
    let read = result.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count)) }
    guard read == Int64(result.count) else { throw Failure(zip_source_error(source)) }
    return result
  }
}

extension ZIPWriter.Failure {
  fileprivate init(_ error: UnsafeMutablePointer<zip_error_t>?) {
    words = zip_error_strerror(error).map { String(cString: $0) } ?? ""
  }
}

extension UnsafeMutableRawPointer {
  /// A copy that C's `free` may free; nil for no bytes.
  fileprivate static func allocateForC(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard !bytes.isEmpty, let copy = malloc(bytes.count) else { return nil }
    bytes.withUnsafeBytes { $0.baseAddress.map { copy.copyMemory(from: $0, byteCount: bytes.count) } }
    return copy
  }
}
