import Disclosure
import Documents
import Registry

/// 机关和栏目的名称, as public outputs write them; the columns of each organ are read once.
struct PublicNames {
  private let site: Site
  private let organs: [OrganID: String]
  private var columns: [OrganID: ColumnNames] = [:]

  init(_ site: Site) async throws {
    self.site = site
    organs = Dictionary(try await site.registry.organs().map { ($0.id, $0.name) }) { first, _ in first }
  }

  func organ(_ id: OrganID) -> String { organs[id] ?? "" }

  mutating func column(_ id: ColumnID, of organ: OrganID) async throws -> String {
    if let known = columns[organ] { return known.path(id) }
    let names = ColumnNames(try await site.registry.openColumns(of: organ, on: site.today()))
    columns[organ] = names
    return names.path(id)
  }

  /// 元数据 of an item.
  ///
  /// - Parameters:
  ///   - address: Where it is read, in full.
  ///   - file: What to tell of an attachment that may be handed out.
  mutating func metadata(
    of item: PublicItem, address: String, file: (ItemAttachment) throws -> PublishedFile
  ) async throws -> ItemMetadata {
    var metadata = ItemMetadata(
      item.id, number: item.number, publisher: organ(item.organ), published: item.published,
      column: try await column(item.text.column, of: item.organ), text: item.text, address: address)
    metadata.corrected = item.corrected
    metadata.correctionNote = item.correctionNote
    metadata.validity = item.validity
    metadata.successor = item.successor?.title
    metadata.files = try item.text.attachments.filter { item.released.contains($0.file) }.map(file)
    return metadata
  }

  /// 元数据 as this site tells it.
  mutating func metadata(of item: PublicItem, at site: PublicAddress) async throws -> ItemMetadata {
    try await metadata(of: item, address: site(Links.publicItem(item.id))) {
      PublishedFile($0, address: site(Links.publicFile($0.file, of: item.id)))
    }
  }
}
