import Database
package import Disclosure

extension Registry {
  /// 发布: gives the item its 索引号 and opens it to the public at once; or replaces what is read by the signed correction.
  ///
  /// - Parameter note: What was corrected; asked for with a correction.
  package func publishItem(_ step: ItemStep, note: String = "", under rules: RequestRules) async throws -> Int {
    try await carryOut(.publishItem, step, by: rules) { open in
      try open.requireChecked(open.item.revision?.attachments ?? [])
      if open.item.state == .correctionApproved {
        let details: ItemDetails = [.correctionNote: note]
        guard details[.correctionNote] != nil else { throw ItemActionRefusal.missing(.correctionNote) }
        return try open.happen(.corrected, details)
      }
      try open.publish()
    }
  }

  /// 定时发布; nil cancels it.
  package func scheduleItem(_ step: ItemStep, for moment: Moment?, under rules: RequestRules) async throws -> Int {
    // The rules know days only; of today, what is left counts.
    if let moment, moment.day == step.now.day, moment.minute <= step.now.minuteOfDay {
      throw ItemActionRefusal.rule(.scheduledInPast)
    }
    return try await carryOut(.scheduleItem, step, by: rules) { open in try open.happen(.scheduled(for: moment)) }
  }

  /// 登记其他渠道发布, by hand and marked as such: where it can be found, and what proves it.
  package func recordRelease(
    _ step: ItemStep, _ channel: ReleaseChannel, on day: Day, address: String, proof: String, under rules: RequestRules
  ) async throws -> Int {
    let details: ItemDetails = [.releaseAddress: address, .releaseProof: proof]
    guard details[.releaseAddress] != nil else { throw ItemActionRefusal.missing(.releaseAddress) }
    return try await carryOut(.recordRelease, step, by: rules) { open in
      try open.happen(.released(ItemRelease(channel, on: day, isBackfilled: true)), details)
    }
  }
}

extension OpenItem {
  /// Gives it the next number, unless it has one.
  mutating func publish() throws {
    if let number = item.number { return try happen(.published(number: number)) }
    let (number, place) = try ItemNumber.next(on: today, in: organ, action.session)
    try happen(.published(number: number), series: place)
  }
}

/// 索引号: gap-free in an organ and year, and never changed.
enum ItemNumber {
  static func next(
    on day: Day, in organ: OrganID, _ session: Session
  ) throws -> (number: String, place: SeriesPlace) {
    try session.lock("number/item/\(organ)")
    let template = try OrganSettings(of: organ, on: day, in: session).numbers[NumberSeries.item.rawValue] ?? .item
    let last = try session.first(
      "SELECT max(series_place) FROM item WHERE organ = $1 AND series_year = $2", organ.rawValue, day.year
    ) { try $0[0] as Int? }
    var sequence = ((last ?? nil) ?? 0) + 1
    while true {
      guard let serial = SerialNumber(year: day.year, serial: sequence) else {
        throw ItemActionRefusal.numberTaken("\(sequence)")
      }
      let number = template(serial)
      let taken = try session.first(
        "SELECT 1 FROM item WHERE organ = $1 AND number = $2", organ.rawValue, number
      ) { _ in true }
      // An old number that was brought in stands in the series' place.
      if taken == nil { return (number, SeriesPlace(year: day.year, sequence: sequence)) }
      sequence += 1
    }
  }
}
