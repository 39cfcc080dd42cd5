import Disclosure
import Foundation
import HTTPTypes
import Registry
import Testing
import Web

extension WebFixture {
  /// Somebody of the organ who is signed in.
  func worker(_ roles: Set<Role>, _ account: String = "banli") async throws -> Browser {
    let code = try await registry.addUser(
      NewUser(organ: nil, name: "甄某", account: account, roles: roles), at: now)
    try await registry.activate(
      account: account, code: code.text, password: Self.password, hashing: site.hashing, at: now)
    let browser = Browser(self)
    try await browser.signIn(account)
    return browser
  }

  var organ: OrganID { get async throws { try #require(try await registry.organs().first).id } }

  /// Files as somebody of `organ`, without a page.
  func file(
    _ details: CaseDetails, by channel: IntakeChannel = .counter, of organ: OrganID? = nil
  ) async throws -> RequestReceipt {
    let own = try await self.organ
    return try await registry.fileRequest(
      RequestFiling(
        channel, arrived: now.day, applicant: .naturalPerson, details, token: UUID().uuidString),
      by: Viewer(person: "desk", organ: organ ?? own, roles: [.officer]),
      under: RequestRules(calendar: .builtIn, permissions: try .standard()), at: now)
  }
}

extension Browser {
  /// The fields that a form holds before somebody types.
  static func hidden(_ name: String, in page: Answer) -> String {
    guard let start = page.text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
    return String(page.text[start...].prefix { $0 != "\"" })
  }
}
