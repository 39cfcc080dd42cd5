import HTTPTypes
import Synchronization
import Web

/// A browser that comes from another address each time: a sweep asks more than one address may.
struct Wanderer {
  let browser: Browser
  private static let count = Atomic<Int>(0)

  private var headers: HTTPFields {
    let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
    return [.xForwardedFor: "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"]
  }

  func get(_ path: String) async throws -> Browser.Answer { try await browser.send(.get, path, headers: headers) }

  func post(_ path: String, _ fields: [(String, String)]) async throws -> Browser.Answer {
    try await browser.post(path, fields, headers: headers)
  }
}
