import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("First steps of a new organ")
struct FirstStepsTests {
  @Test("Who must do something finds it on the inbox, until everything is there; the others are told whose it is")
  func steps() async throws {
    try await WebFixture.with { fixture in
      let (registry, organ) = (fixture.registry, try await fixture.organ)
      let admin = Browser(fixture)
      try await admin.signIn("xitong")
      let first = try await admin.get(Links.inbox)
      #expect(HTMLCheck(first.text).faults == [])
      #expect(first.text.contains("开始使用") && first.text.contains("href=\"/organ/do/office-open\""))
      #expect(first.text.contains("由安全管理员办理") && !first.text.contains("href=\"\(Links.newRole)\""))

      _ = try await registry.openOffice(named: "党政综合办公室", in: organ, by: .console, at: fixture.now)
      let head = try await fixture.worker([.officeHead], "zhuren")
      for (role, account) in [(Role.deputyLeader, "fenguan"), (.leader, "zhuyao")] {
        _ = try await registry.addUser(
          NewUser(organ: nil, name: "冉某", account: account, roles: [role]), at: fixture.now)
      }
      let reviewer = try await fixture.worker([.officer])
      #expect(try await reviewer.get(Links.inbox).text.contains("由办公室负责人办理"))
      #expect(try await head.get(Links.inbox).text.contains("href=\"\(Links.settings)\""))

      let settings: [OrganSetting] = [
        .numbers([NumberSeries.reply.rawValue: .request]), .reconsideration(RemedyBody(name: "清河县人民政府")),
        .court(RemedyBody(name: "清河县人民法院")),
        .contact(DisclosureContact(office: "党政综合办公室", address: "集镇街1号", hours: "工作日", phone: "0000-00000000")),
      ]
      for setting in settings {
        try await registry.changeSetting(
          setting, since: fixture.now.day, of: organ, by: .console, at: fixture.now)
      }
      for browser in [admin, head, reviewer] {
        #expect(try await !browser.get(Links.inbox).text.contains("开始使用"))
      }
    }
  }

  @Test("How a fee is paid is set once and stands on the page of settings")
  func payment() async throws {
    try await WebFixture.with { fixture in
      let head = try await fixture.worker([.officeHead])
      let form = "/organ/do/setting-payment"
      #expect(
        try await head.submit(form, [("text", ""), ("since", "\(fixture.now.day)")]).status == .unprocessableContent)
      let saved = try await head.submit(form, [("text", "到<财政所>缴纳。"), ("since", "\(fixture.now.day)")])
      #expect(saved.status == .seeOther)
      #expect(try await head.get(Links.settings).text.contains("到&lt;财政所&gt;缴纳。"))
    }
  }
}
