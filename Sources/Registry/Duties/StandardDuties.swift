import Database

extension Duties {
  /// What every installation does by itself.
  ///
  /// - Parameters:
  ///   - expire: Ends sessions and tokens that are too old.
  ///   - remind: Writes the reminders of the day as jobs, under keys that hold the day.
  ///   - refreshSite: Writes the static site anew, where one is kept.
  ///   - readAttachment: Reads published attachments for the search; without it they are not searched.
  ///   - askLink: Asks an address of a public item whether it answers; without it none is asked.
  package static func standard(
    of registry: Registry, server: String, expire: @escaping @Sendable (Instant) async throws -> Void,
    remind: @escaping @Sendable (Instant) async throws -> Void,
    refreshSite: @escaping @Sendable (Instant) async throws -> Void = { _ in },
    readAttachment: AttachmentReading? = nil, askLink: LinkAsking? = nil
  ) -> Duties {
    let reading = readAttachment.map { read in
      Duty("attachments", .every(seconds: 30), limit: 3600) { _ in try await registry.indexUnreadAttachments(by: read) }
    }
    let links = askLink.map { ask in
      Duty("links", .every(seconds: 900), limit: 7200) { now in
        // One address a second at most.
        try await registry.checkLinks(by: ask, pause: { try await Task.sleep(for: .seconds(1)) }, at: now)
      }
    }
    return Duties(
      [reading, links].compactMap { $0 } + [
        Duty("checkpoint", .every(seconds: 60), limit: 60) { now in
          _ = try await Checkpoints(registry).writeIfDue(server: server, at: now)
        },
        Duty("expiry", .every(seconds: 600), limit: 600, work: expire),
        Duty("sweep", .daily(hour: 3, minute: 0), limit: 6 * 3600) { now in
          _ = try await registry.files.sweep(at: now) { old in
            try await registry.database.read { try FileRegister.unnamed(old, in: $0) }
          }
        },
        // A step that was being taken while a holiday notice came in may have reckoned by the old calendar.
        Duty("due-days", .daily(hour: 0, minute: 20), limit: 3600) { now in try await registry.reckonDueDays(at: now) },
        Duty("outbox", .daily(hour: 3, minute: 30), limit: 3600) { now in
          let outbox = Outbox(registry)
          while try await outbox.forget(settledBefore: now.adding(seconds: -jobsAreKept)) > 0 {}
        },
        Duty("scheduled-items", .every(seconds: 20), limit: 600) { now in try await registry.publishScheduled(at: now)
        },
        Duty("checks", .every(seconds: 3600), limit: 600) { now in try await registry.recallChecks(at: now) },
        Duty("search", .daily(hour: 2, minute: 40), limit: 3600) { _ in
          try await registry.fillSearch()
          try await registry.cleanSearch()
        },
        Duty("static-site", .daily(hour: 4, minute: 10), limit: 6 * 3600, work: refreshSite),
        Duty("reminders", .daily(hour: 8, minute: 0), limit: 3600, work: remind),
      ], in: registry.database, server: server)
  }

  /// 180 days, in seconds: as long as anybody may ask whether a mail went out.
  private static let jobsAreKept = 180 * 86_400
}
