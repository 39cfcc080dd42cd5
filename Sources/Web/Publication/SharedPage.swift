import Documents
import HTTPTypes
import Hummingbird

/// 公开页面 without anybody's form: the same bytes for all who have not signed in.
enum SharedPage {
  /// The same page, with a mark by which browsers know whether theirs is still good.
  static func of(_ show: @escaping Route.Handler) -> Route.Handler {
    { visit in
      let answer = try await show(visit)
      guard isShared(visit), case .page(let page) = answer, page.status == .ok else { return answer }
      let content = SharedContent(
        await bytes(of: page, for: visit), type: type, isPage: true,
        isCompressed: SharedContent.acceptsGzip(visit.request))
      return .response(content.response(to: visit))
    }
  }

  static let type = "text/html; charset=utf-8"

  /// Whoever has signed in reads their own name on it.
  static func isShared(_ visit: Visit) -> Bool { visit.signedIn == nil && visit.context.recognitionFailure == nil }

  static func bytes(of page: Page, for visit: Visit) async -> [UInt8] {
    PageFrame(page: page, visit: visit, organ: await visit.site.names.name(for: visit)).markup.bytes
  }
}
