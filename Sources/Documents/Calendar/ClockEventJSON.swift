package import Disclosure

extension ClockEvent {
  /// More events than this no request has.
  package static let most = 10_000

  /// Reads the list of events of `gongkai deadline --events`. Keys that the contract does not name are left aside.
  package static func read(_ bytes: [UInt8]) throws(InputFault) -> [ClockEvent] {
    let document: JSON
    do { document = try JSON.parse(bytes) } catch { throw InputFault(error) }
    guard let items = document.array else { throw InputFault("办理事项应为一个列表（以 [ 开头）。") }
    guard items.count <= most else { throw InputFault("办理事项超过 \(most) 项，不予读取。") }
    var events: [ClockEvent] = []
    events.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      events.append(try EventObject(item: item, place: "第 \(index + 1) 项").event())
    }
    return events
  }
}

/// One object of the list and its place in it.
private struct EventObject {
  let item: JSON
  let place: String

  func event() throws(InputFault) -> ClockEvent {
    guard item.members != nil else { throw InputFault("\(place)应为一个对象，写明 kind 和 day。") }
    guard let kind = item["kind"]?.string else { throw InputFault("\(place)缺少 kind（事项种类）。") }
    return ClockEvent(try day("day"), try step(kind))
  }

  private func step(_ kind: String) throws(InputFault) -> ClockStep {
    switch kind {
    case "supplementAsked": .supplementAsked(until: try day("until"))
    case "supplementReceived": .supplementReceived
    case "consultationSent": .consultationSent(id: try id())
    case "consultationAnswered": .consultationAnswered(id: try id())
    case "consultationExpired": .consultationExpired(id: try id())
    case "extended": .extended(workingDays: try workingDays())
    case "feeNoticed": .feeNoticed
    case "feePaid": .feePaid
    case "delayedReply": .delayedReply(until: try day("until"))
    default: throw InputFault("\(place)的事项种类“\(kind)”不在规定的种类之内。")
    }
  }

  private func day(_ key: String) throws(InputFault) -> Day {
    guard let value = item[key], !value.isNull else { throw InputFault("\(place)缺少日期 \(key)。") }
    guard let text = value.string, let day = Day(iso: text) else {
      throw InputFault("\(place)的 \(key) 是 \(value.compactText)，不是有效日期，应写作 \"2026-02-09\"。")
    }
    return day
  }

  private func id() throws(InputFault) -> String? {
    guard let value = item["id"], !value.isNull else { return nil }
    guard let id = value.string else { throw InputFault("\(place)的 id 应为带引号的文字。") }
    return id
  }

  private func workingDays() throws(InputFault) -> Int {
    guard let count = item["workingDays"]?.integer else {
      throw InputFault("\(place)缺少 workingDays，或者它不是整数。")
    }
    return count
  }
}
