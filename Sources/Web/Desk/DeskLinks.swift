package import Registry

/// The addresses of the desk.
extension Links {
  package static let newRequest = "\(requests)/new"
  package static let mailRoom = "/office/mailroom"
  package static let requestsCSV = "\(requests)/list.csv"
  package static let requestsXLSX = "\(requests)/list.xlsx"

  /// 案卷.
  package static func request(_ id: RequestID) -> String { request(id.rawValue) }
}
