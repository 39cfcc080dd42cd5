import Disclosure
import HTTPTypes
package import Registry

extension Links {
  /// 存在的问题和整改.
  package static let problems = "/office/problems"
  package static let problemsXLSX = "/office/problems/list.xlsx"

  package static func problem(_ id: String) -> String { "\(problems)/entries/\(PercentEncoding.encode(id))" }
  package static func problemEvidence(_ file: Digest, of id: String) -> String { "\(problem(id))/files/\(file.hex)" }
}

/// 存在的问题 in the list of routes. Whose organ it may be, and who may take a step, is asked again by each page.
enum ProblemRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.problems, .action(.viewWorkLog), ProblemsPage.show),
      Route(.get, Links.problemsXLSX, .action(.viewWorkLog), ProblemWorkbook.show),
      Route(.get, "\(Links.problems)/entries/:id", .action(.viewWorkLog), ProblemPage.show),
      Route(.get, "\(Links.problems)/entries/:id/files/:file", .action(.viewWorkLog), ProblemPage.file),
    ] + ProblemForms.shelf.routes
}
