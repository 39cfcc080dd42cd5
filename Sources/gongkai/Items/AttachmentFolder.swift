import Documents
import Foundation
import Registry
import Web

/// 附件文件夹 of an import: its files, each judged as an upload is: by name and content here, what it says by the screening, which opens it
/// in a process of its own. Structure and viruses are judged after the import, before anybody may fetch it.
struct AttachmentFolder {
  let path: String
  var phrases = PhrasesInForce.starter
  var screen: @Sendable ([UInt8], String, PhrasesInForce) async -> [ScreeningNote] = AttachmentScreening().notes

  /// Bytes; as large as an upload may be.
  private static let largest = FormLimits.upload.fileLength

  /// The items with their attachments, and these by the row of their item.
  ///
  /// - Throws: `LedgerFaults`, all at once.
  func read(
    _ items: [EarlierItem], into store: FileStore
  ) async throws -> (items: [EarlierItem], files: [Int: EarlierFiles]) {
    var (attached, files): ([EarlierItem], [Int: EarlierFiles]) = ([], [:])
    var faults: [LedgerFault] = []
    for item in items {
      var (attachments, stored, notes): ([ItemAttachment], [StoredFile], [ScreeningNote]) = ([], [], [])
      var contents: [String] = []
      for name in item.files {
        do throws(AttachmentRefusal) {
          let (bytes, kind) = try file(name)
          notes += await screen(bytes, name, phrases)
          let kept = try Self.keep(bytes, in: store)
          stored.append(kept)
          contents.append(HashAlgorithm.sha256.digest(of: bytes).hex)
          attachments.append(
            ItemAttachment(file: kept.address.hex, name: name, size: bytes.count, type: kind.mediaType))
        } catch { faults.append(Self.fault(item, error.sentence)) }
      }
      if Set(contents).count < contents.count {
        faults.append(Self.fault(item, "有两个附件的内容完全相同，请去掉一个。"))
      }
      attached.append(item.attaching(attachments))
      if !stored.isEmpty { files[item.row] = EarlierFiles(stored: stored, contents: contents, notes: notes) }
    }
    guard faults.isEmpty else { throw LedgerFaults(faults: faults) }
    return (attached, files)
  }

  /// Why a file is not taken, in a sentence.
  private struct AttachmentRefusal: Error { let sentence: String }

  private static func fault(_ item: EarlierItem, _ sentence: String) -> LedgerFault {
    LedgerFault(sheet: item.sheet, row: item.row, column: ItemListColumn.attachments.rawValue, message: sentence)
  }

  private static func keep(_ bytes: [UInt8], in store: FileStore) throws(AttachmentRefusal) -> StoredFile {
    do { return try store.store(bytes) } catch { throw AttachmentRefusal(sentence: "无法存入系统，请检查磁盘空间。") }
  }

  /// A plain file of that very name, in the folder itself and not behind a link.
  private func file(_ name: String) throws(AttachmentRefusal) -> ([UInt8], UploadKind) {
    guard !name.contains("/"), !name.contains("\\"), !name.hasPrefix("."), name.count <= 200,
      !name.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { throw AttachmentRefusal(sentence: "“\(name.prefix(60))”不是文件名，请只写文件名，不带路径。") }
    let place = URL(filePath: path).appending(path: name).path
    let attributes = try? FileManager.default.attributesOfItem(atPath: place)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = (attributes?[.size] as? NSNumber)?.intValue
    else { throw AttachmentRefusal(sentence: "文件夹中没有名为“\(name)”的文件。") }
    guard size <= Self.largest else {
      throw AttachmentRefusal(sentence: "“\(name)”超过 \(Self.largest / 1_000_000) MB，请压缩或者拆分。")
    }
    guard let data = FileManager.default.contents(atPath: place) else {
      throw AttachmentRefusal(sentence: "无法读取“\(name)”，请检查文件的权限。")
    }
    let bytes = [UInt8](data)
    var inspection = UploadInspection(name: name)
    inspection.append(bytes)
    do throws(UploadRefusal) { return (bytes, try inspection.kind()) } catch {
      throw AttachmentRefusal(sentence: "“\(name)”：\(error.sentence)")
    }
  }
}
