import Documents

/// 待办.
enum InboxPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(Page("待办", face: .office, width: .wide, body: "<h1>待办</h1>\n\(EmptyState("现在没有需要您办理的事项。").markup)"))
  }
}
