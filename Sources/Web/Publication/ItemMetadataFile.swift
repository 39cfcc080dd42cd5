import Disclosure
import Documents
import Registry

/// 信息的元数据文件.
enum ItemMetadataFile {
  @Sendable static func json(_ visit: Visit) async throws -> Answer {
    let metadata = try await metadata(visit)
    return .shared(
      Array(metadata.json.text.utf8), type: "application/json; charset=utf-8", modified: metadata.updated, to: visit)
  }

  @Sendable static func xml(_ visit: Visit) async throws -> Answer {
    let metadata = try await metadata(visit)
    return .shared(
      metadata.xml.bytes, type: "application/xml; charset=utf-8", modified: metadata.updated, to: visit)
  }

  private static func metadata(_ visit: Visit) async throws -> ItemMetadata {
    let address = try visit.publicAddress()
    guard let item = try await visit.registry.publicItem(ItemID(try visit.part("id"))) else {
      throw PageRefusal.notFound
    }
    var names = try await PublicNames(visit.site)
    return try await names.metadata(of: item, at: address)
  }
}
