import Disclosure
import HTTPTypes
import Hummingbird
import Registry

/// 信息页, kept by revision: made once, and given out for as long as the database says that this very version is public.
enum KeptItemPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let id = ItemID(try visit.part("id"))
    guard let standing = try await visit.registry.publicStanding(of: id) else {
      throw try await visit.registry.isWithdrawn(id) ? PageRefusal.withdrawn : .notFound
    }
    guard SharedPage.isShared(visit) else { return try await PublicItemPage.show(visit) }
    // Any other spelling of the address would stand in the page, and a page for a static site is another one.
    guard visit.address == Links.publicItem(id), visit.site.options.export == nil else {
      return try await SharedPage.of(PublicItemPage.show)(visit)
    }
    let key = KeptPages.Key(
      item: id, standing: standing, day: visit.today, display: visit.context.display,
      name: await visit.site.names.name(for: visit))
    if let kept = visit.site.keptPages[key] { return .response(kept.response(to: visit)) }
    let answer = try await PublicItemPage.show(visit)
    guard case .page(let page) = answer, page.status == .ok else { return answer }
    let content = SharedContent(
      await SharedPage.bytes(of: page, for: visit), type: SharedPage.type, modified: standing.updated, isPage: true,
      isCompressed: true)
    visit.site.keptPages.keep(content, under: key)
    return .response(content.response(to: visit))
  }
}
