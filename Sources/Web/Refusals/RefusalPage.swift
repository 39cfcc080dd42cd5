import Database
import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Registry

/// The words of one refusal or failure: what happened, and what to do now.
struct RefusalPage {
  let status: HTTPResponse.Status
  let title: String
  let sentence: String
  /// Where to go on: words and address.
  var ways: [(String, String)] = []
  var retryAfter: Int?
  let visit: Visit

  init(_ error: any Error, visit: Visit) {
    self.visit = visit
    let words = RefusalWords.of(error, path: visit.path)
    (status, title, sentence, ways, retryAfter) =
      (words.status, words.title, words.sentence, words.ways, words.retryAfter)
  }

  var page: Page {
    var links = Markup()
    links.append(ways) { "<p><a href=\"\($0.1)\">\($0.0)</a></p>" }
    let number: Markup =
      status.code >= 500 ? "<p class=\"hint\">报修时请提供编号：\(visit.context.requestID)</p>" : ""
    return Page(
      title, face: visit.signedIn == nil ? .portal : .office, status: status,
      body: "<h1>\(title)</h1><p>\(sentence)</p>\(links)\(number)")
  }
}
