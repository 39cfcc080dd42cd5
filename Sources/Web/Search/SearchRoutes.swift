import HTTPTypes

/// 公开检索.
enum SearchRoutes {
  static let all: [Route] = [Route(.get, Links.search, .public, rate: .search, SearchPage.show)]
}
