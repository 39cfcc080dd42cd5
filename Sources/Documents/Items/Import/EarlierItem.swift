package import Disclosure

/// 以前公开的信息: one row of a list that an office brings along, published before this system recorded anything.
package struct EarlierItem: Hashable, Sendable {
  /// Where it stands: the sheet as it is called, and the row, 1-based, as the spreadsheet shows it.
  package let sheet: String
  package let row: Int
  package private(set) var text: ItemText
  /// 索引号 as it was given then; nil where there was none.
  package let number: String?
  package let channel: ReleaseChannel
  package let published: Day
  /// Where it stood; empty when nobody knows.
  package let address: String
  /// 报送单位 by its name; nil means the organ itself.
  package let office: String?
  package let validity: ItemValidity
  /// 附件 by their names in a folder, still to be read.
  package let files: [String]

  package init(
    sheet: String = ItemList.sheetName, row: Int, text: ItemText, number: String? = nil,
    channel: ReleaseChannel = .countySite, published: Day,
    address: String = "", office: String? = nil, validity: ItemValidity = .inForce,
    files: [String] = []
  ) {
    self.files = files
    self.sheet = sheet
    self.row = row
    self.text = text
    self.number = number
    self.channel = channel
    self.published = published
    self.address = address
    self.office = office
    self.validity = validity
  }

  /// With what was read of its files.
  package func attaching(_ attachments: [ItemAttachment]) -> EarlierItem {
    var item = self
    item.text.attachments = attachments
    return item
  }
}
