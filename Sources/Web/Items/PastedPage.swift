import Documents
import HTTPTypes
import Registry

/// 粘贴: what a browser has of a page, a Word or a WPS document → the notation of the form. The script asks, nobody else.
enum PastedPage {
  static let field = "html"

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let pasted = Array((visit.form.raw(field) ?? "").utf8)
    switch await visit.site.cleanPaste(pasted) {
    case .success(let text): return .text(text.json.compactText, type: type)
    case .failure(let unreadable):
      let problem: JSON = ["problem": .string(unreadable.reason)]
      return .text(problem.compactText, type: type, status: .unprocessableContent)
    }
  }

  private static let type = "application/json; charset=utf-8"
}
