/// 信息事项: something that happened to an item. It holds nothing that a person wrote: texts are files, named by their digests.
package struct ItemEvent: Hashable, Sendable {
  package let day: Day
  package let by: Actor
  package let what: ItemHappening

  package init(_ day: Day, by: Actor, _ what: ItemHappening) {
    self.day = day
    self.by = by
    self.what = what
  }
}

/// 事项种类.
package enum ItemHappening: Hashable, Sendable {
  /// 建立: always the first event.
  case created(ItemOpening)
  /// 修改稿: a whole new revision.
  case revised(ItemRevision)
  /// 保密审查意见 on a revision, apart from the ladder (《条例》第十七条).
  case secrecyReviewed(SecrecyOpinion, digest: String)
  case review(ReviewEvent)
  /// 确定公开属性 by the last signature, where it differs from what the writer proposed.
  case attributeDecided(DisclosureAttribute)
  /// 定时发布; cancelled by nil.
  case scheduled(for: Moment?)
  /// 发布 on the organ's own platform, at the server's instant, with the number that it keeps for ever.
  case published(number: String)
  /// 补录: it was published before this system recorded anything, and reviewed as was done then.
  case backfilled(number: String, ItemRelease)
  /// 发布记录 of another channel.
  case released(ItemRelease)
  /// 更正: the signed revision replaces the one that is read.
  case corrected
  /// 撤下; by one person in an emergency, with the approval to follow.
  case takenDown(TakeDownReason, isEmergency: Bool)
  /// 补批: the emergency was one.
  case takeDownApproved
  /// 恢复发布.
  case restored
  /// 销毁副本 of what was taken down for secrecy or privacy; that it was there stays on record.
  case copiesDestroyed
  /// 有效性变更 of a normative document.
  case validityChanged(ItemValidity, successor: ItemID?)
  /// 解读 and what it explains, linked both ways.
  case interpreted(by: ItemID)
  case interpretationRemoved(ItemID)
  case noted
  case discarded
}

/// 建立信息.
package struct ItemOpening: Hashable, Sendable {
  package let column: ColumnID
  /// 报送单位.
  package let office: OfficeID?
  /// 补录: published elsewhere before this system recorded it.
  package let isBackfilled: Bool

  package init(column: ColumnID, office: OfficeID?, isBackfilled: Bool = false) {
    self.column = column
    self.office = office
    self.isBackfilled = isBackfilled
  }
}

/// 修改稿: what the rules need of it; the text itself lies in the file that the digest names.
package struct ItemRevision: Hashable, Sendable {
  /// SHA-256 of the stored revision.
  package let digest: String
  package let author: PersonID
  package let column: ColumnID
  /// 拟稿人提出的公开属性.
  package let proposed: DisclosureAttribute
  /// 成文日期 or 形成、变更之日, from which the 20 working days run (《条例》第二十六条).
  package let formed: Day
  /// Addresses (SHA-256) of its attachments.
  package let attachments: [String]
  /// 体裁, by which its ladder is chosen; nil in records made before it stood there.
  package let genre: Genre?
  /// 公开日期不早于.
  package let notBefore: Day?

  package init(
    digest: String, author: PersonID, column: ColumnID, proposed: DisclosureAttribute, formed: Day,
    attachments: [String] = [], genre: Genre? = nil, notBefore: Day? = nil
  ) {
    self.genre = genre
    self.notBefore = notBefore
    self.digest = digest
    self.author = author
    self.column = column
    self.proposed = proposed
    self.formed = formed
    self.attachments = attachments
  }

  var matter: ReviewMatter { ReviewMatter(column: column, genre: genre) }
}

/// 时刻: a day and a minute of it, by the clock of China.
package struct Moment: Hashable, Comparable, Sendable {
  package let day: Day
  /// From 0 to 1,439.
  package let minute: Int

  /// Nil when there is no such minute.
  package init?(_ day: Day, minute: Int) {
    guard (0..<1_440).contains(minute) else { return nil }
    self.day = day
    self.minute = minute
  }

  /// `8:30` or `08:30` on `day`.
  package init?(_ day: Day, clock: String) {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.init(day, minute: hour * 60 + minute)
  }

  package static func < (one: Moment, other: Moment) -> Bool { (one.day, one.minute) < (other.day, other.minute) }

  package var chinese: String { "\(day.chinese)\(clock)" }

  /// `08:30`
  package var clock: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(minute / 60)):\(padded(minute % 60))"
  }
}
