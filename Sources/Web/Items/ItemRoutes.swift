package import Disclosure
import HTTPTypes
import Registry

extension Links {
  package static let items = "/office/items"
  package static let newItem = "/office/items/new"
  package static let paste = "/office/items/paste"
  package static let deadLinks = "/office/items/dead-links"

  /// 信息页 of the office.
  package static func item(_ id: ItemID) -> String { "\(items)/\(PercentEncoding.encode(id.rawValue))" }

  /// The small form of one step.
  package static func step(_ action: OfficeAction, of id: ItemID) -> String { "\(item(id))/\(action.rawValue)" }

  /// 发布审核表.
  static func reviewForm(_ id: ItemID) -> String { "\(item(id))/review-form" }

  static func file(_ file: String, of id: ItemID) -> String { "\(item(id))/files/\(PercentEncoding.encode(file))" }

  static func revision(_ digest: String, of id: ItemID) -> String {
    "\(item(id))/revisions/\(PercentEncoding.encode(digest))"
  }
}

/// 主动公开信息 in the office. Who sees no item at all finds none: each page asks for the item itself.
enum ItemRoutes {
  static let all: [Route] = [
    Route(.get, Links.items, .action(.listItems), ItemListPage.show),
    Route(.get, Links.newItem, .action(.createItem), NewItemPage.show),
    Route(.post, Links.newItem, .action(.createItem), body: .uploadKept, NewItemPage.send),
    Route(.post, Links.paste, .action(.editItem), body: .paste, PastedPage.send),
    Route(.get, Links.deadLinks, .action(.listItems), DeadLinksPage.show),
    Route(.get, "\(Links.items)/:id", .signedIn, ItemPage.show),
    Route(.get, "\(Links.items)/:id/review-form", .signedIn, ItemReviewFormPage.show),
    Route(.post, "\(Links.items)/:id/mask", .signedIn, ItemMaskPage.send),
    Route(.get, "\(Links.items)/:id/:step", .signedIn, ItemStepPage.show),
    Route(.post, "\(Links.items)/:id/:step", .signedIn, body: .uploadKept, ItemStepPage.send),
    Route(.get, "\(Links.items)/:id/files/:file", .signedIn, ItemFilePage.show),
    Route(.get, "\(Links.items)/:id/revisions/:file", .signedIn, ItemRevisionPage.show),
  ]
}
