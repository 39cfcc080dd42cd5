import Database
import HTTPTypes
import Registry

/// 运行状况, for supervision: 200 when the database answers.
enum HealthPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    do {
      let installation = try await visit.registry.database.read { try Installation.stored(in: $0) }
      guard installation?.id == visit.registry.installation else { return answer("数据库不是本系统的数据", isWell: false) }
      let isScanned = visit.site.options.scansFiles
      return answer(isScanned ? "正常" : "正常\n未查毒：没有查毒程序，收到的文件只核对类型和结构", isWell: true)
    } catch {
      return answer("数据库没有应答", isWell: false)
    }
  }

  private static func answer(_ sentence: String, isWell: Bool) -> Answer {
    .text("\(sentence)\n", type: "text/plain; charset=utf-8", status: isWell ? .ok : .serviceUnavailable)
  }
}

/// 检查点: the latest signed note, for whoever wants to keep it.
enum CheckpointPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    guard let note = try await visit.registry.database.read({ try Checkpoints.last(in: $0)?.text }) else {
      throw PageRefusal.notFound
    }
    return .text(note, type: "text/plain; charset=utf-8")
  }
}

/// What search engines may read: the public pages, never a form that is being filled or a tracking page.
enum RobotsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let closed = [
      Links.signIn, Links.setUp, Links.search, Links.track, Links.apply, Links.inbox, Links.requests, Links.display,
      "/log",
    ]
    let lines = visit.site.options.isPublicOff ? ["Disallow: /"] : closed.map { "Disallow: \($0)" }
    let address = visit.site.options.isPublicOff ? nil : visit.site.options.publicAddress ?? PublicAddress(visit)
    let map = address.map { "Sitemap: \($0(Links.sitemap))\n" } ?? ""
    return .text("User-agent: *\n\(lines.joined(separator: "\n"))\n\(map)", type: "text/plain; charset=utf-8")
  }
}
