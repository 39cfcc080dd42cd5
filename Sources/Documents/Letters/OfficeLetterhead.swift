/// 发文机关: the organ that writes and its office for disclosure, as every letter prints them.
package struct OfficeLetterhead: Hashable, Sendable {
  /// The organ's full name, for mark, signature and sentences.
  package var organ: String
  /// 政府信息公开工作机构.
  package var office: String
  package var phone: String
  package var address: String
  package var hours: String?

  package init(
    organ: String, office: String, phone: String, address: String, hours: String? = nil
  ) {
    self.organ = organ
    self.office = office
    self.phone = phone
    self.address = address
    self.hours = hours
  }

  /// 附注 of a letter: whom to ask.
  package var contact: String {
    "联系单位：\(office)，联系电话：\(phone)，地址：\(address)"
  }

  var gaps: [LetterGap] {
    [
      LetterGap.ifBlank(organ, .organ), .ifBlank(office, .office), .ifBlank(phone, .phone),
      .ifBlank(address, .address),
    ].compactMap(\.self)
  }
}
