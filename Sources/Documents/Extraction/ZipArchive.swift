import CLibZip
import Glibc

/// The parts of a DOCX or XLSX file, read from memory.
///
/// The source is hostile: names are only looked up, never written anywhere; what is unpacked is counted while it is
/// unpacked, whatever the archive says of its sizes.
final class ZipArchive {
  /// More entries than this are no document of an office program.
  static let mostEntries = 10_000
  /// Unpacked bytes over all parts that are read, in total.
  static let mostBytes = 200_000_000

  private let archive: OpaquePointer
  private var indices: [String: UInt64] = [:]
  private var unpackedBytes = 0

  init(bytes: [UInt8]) throws(Unreadable) {
    // libzip frees this copy, also when opening fails.
    guard let copy = malloc(max(bytes.count, 1)) else { throw Unreadable("文件过大，内存不足。") }
    _ = bytes.withUnsafeBytes { source in source.baseAddress.map { memcpy(copy, $0, bytes.count) } }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      throw Unreadable("文件过大，内存不足。")
    }
    guard let opened = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
      zip_source_free(source)
      throw Self.damaged
    }
    archive = opened
    try readNames()
  }

  deinit { zip_discard(archive) }

  static let damaged = Unreadable("文件不完整或已损坏（压缩包无法打开），请重新下载或导出后再试。")

  private func readNames() throws(Unreadable) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= Self.mostEntries else {
      throw Unreadable("文件内含 \(count) 个部件，超过 \(Self.mostEntries) 个的上限，不像办公文档，不予读取。")
    }
    for index in 0..<UInt64(max(count, 0)) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      let key = Self.key(String(cString: name))
      // Two parts of one name: programs differ in which they show, so what the document says is uncertain.
      guard indices.updateValue(index, forKey: key) == nil else {
        throw Unreadable("文件内有两个同名部件“\(key)”，内容不能确定，不予读取。请用 Word、Excel 或 WPS 打开后另存再试。")
      }
    }
  }

  /// Part names are compared without case, with `/` only (ECMA-376 part 2, 6.2.2).
  private static func key(_ name: String) -> String {
    let slashed = name.lowercased().replacing("\\", with: "/")
    return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
  }

  var names: some Collection<String> { indices.keys }

  func contains(_ part: String) -> Bool { indices[Self.key(part)] != nil }

  /// Opens a part for reading; nil when there is none of that name.
  func open(_ part: String) throws(Unreadable) -> ZipEntry? {
    guard let index = indices[Self.key(part)] else { return nil }
    guard let file = zip_fopen_index(archive, index, 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      if code == ZIP_ER_NOPASSWD { throw Unreadable("文件已加密，请取消密码后另存再试。") }
      throw Self.damaged
    }
    return ZipEntry(file: file, archive: self)
  }

  /// Counts unpacked bytes; false when they are too many.
  fileprivate func count(_ bytes: Int) -> Bool {
    unpackedBytes += bytes
    return unpackedBytes <= Self.mostBytes
  }
}

/// A part being read.
final class ZipEntry {
  private let file: OpaquePointer
  private let archive: ZipArchive
  /// Why reading stopped before the part's end.
  private(set) var fault: Unreadable?

  fileprivate init(file: OpaquePointer, archive: ZipArchive) {
    self.file = file
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// - Returns: The number of bytes read, 0 at the end, −1 when the part is damaged or unpacks to too much (see `fault`).
  func read(into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
    let got = Int(zip_fread(file, buffer, UInt64(max(count, 0))))
    if got < 0 {
      fault = ZipArchive.damaged
      return -1
    }
    guard archive.count(got) else {
      fault = Unreadable("文件解压后超过 \(ZipArchive.mostBytes / 1_000_000) MB 的上限，不予读取。")
      return -1
    }
    return got
  }
}
