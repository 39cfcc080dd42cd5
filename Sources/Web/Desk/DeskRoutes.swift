import Disclosure
import HTTPTypes

/// The rows of the desk in the list of routes.
enum DeskRoutes {
  static let all: [Route] = [
    Route(.get, Links.requests, .action(.listRequests), RequestListPage.show),
    Route(.get, Links.requestsCSV, .action(.exportRequests), RequestExport.csv),
    Route(.get, Links.requestsXLSX, .action(.exportRequests), RequestExport.xlsx),
    Route(.get, Links.newRequest, .action(.registerRequest), RegistrationPage.show),
    Route(.post, Links.newRequest, .action(.registerRequest), RegistrationPage.send),
    Route(.get, Links.mailRoom, .action(.registerRequest), MailRoomPage.show),
    Route(.post, Links.mailRoom, .action(.registerRequest), body: .uploadKept, MailRoomPage.send),
  ]
}
