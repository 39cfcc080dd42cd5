package import Disclosure

/// 信息目录的一行, for machines.
package struct ListedItem: Hashable, Sendable {
  package let id: ItemID
  package let number: String
  package let title: String
  package let organ: String
  package let column: String
  package let formed: Day?
  package let published: Day?
  package let validity: ItemValidity
  /// In full.
  package let address: String

  package init(
    _ id: ItemID, number: String, title: String, organ: String, column: String, formed: Day?, published: Day?,
    validity: ItemValidity, address: String
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.organ = organ
    self.column = column
    self.formed = formed
    self.published = published
    self.validity = validity
    self.address = address
  }

  private static let heads = ["索引号", "标题", "发布机构", "栏目", "成文日期", "发布日期", "有效性", "网址"]

  private var row: [String] {
    [
      number, title, organ, column, formed?.description ?? "", published?.description ?? "", validity.chinese, address,
    ]
  }

  /// 信息目录 as a table for spreadsheets.
  package static func csv(_ items: [ListedItem]) -> [UInt8] {
    CommaSeparatedText.bytes([heads] + items.map(\.row))
  }

  fileprivate var json: JSON {
    [
      "id": .string(id.rawValue), "identifier": .string(number), "title": .string(title), "publisher": .string(organ),
      "category": .string(column), "created": JSON(formed), "issued": JSON(published),
      "validity": .string(validity.chinese), "location": .string(address),
    ]
  }
}

/// 信息目录的一页, for machines.
package struct ListedPage: Hashable, Sendable {
  package static let schema = "gongkai.list/2"

  package let items: [ListedItem]
  /// Of the whole list; nil where there are too many to count.
  package let total: Int?
  /// Where the older ones are, in full; nil on the last page. What is published meanwhile moves nothing between the pages.
  package let next: String?
  /// Where the newer ones are.
  package let previous: String?

  package init(_ items: [ListedItem], total: Int?, next: String?, previous: String? = nil) {
    self.items = items
    self.total = total
    self.next = next
    self.previous = previous
  }

  package var json: JSON {
    [
      "schema": .string(Self.schema), "total": total.map { JSON.integer($0) } ?? .null, "next": JSON(next),
      "previous": JSON(previous), "items": .array(items.map(\.json)),
    ]
  }
}
