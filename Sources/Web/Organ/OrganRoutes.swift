import Disclosure
import HTTPTypes
import Registry

extension Links {
  package static let organ = "/organ"
  package static let leadingGroup = "/organ/group"
  package static let delegations = "/organ/delegations"
  package static let calendar = "/organ/calendar"
  package static let holidayNotice = "/organ/calendar/notice"
  package static let dueMoves = "/organ/calendar/moves"
  package static let settings = "/organ/settings"

  /// The small form of one change.
  package static func organForm(_ key: String) -> String { "/organ/do/\(PercentEncoding.encode(key))" }

  /// The list of the requests that one notice moved.
  package static func dueMoves(_ noted: Int) -> String { "\(dueMoves)?notice=\(noted)" }
}

/// 单位 and everything beneath it. What a form changes is asked again by the form itself.
enum OrganRoutes {
  static let all: [Route] = [
    Route(.get, Links.organ, .action(.viewOrganization), OrganPage.show),
    Route(.get, Links.leadingGroup, .action(.viewOrganization), LeadingGroupPage.show),
    Route(.get, Links.delegations, .action(.viewOrganization), DelegationsPage.show),
    Route(.get, Links.calendar, .action(.viewOrganization), CalendarPage.show),
    Route(.get, Links.holidayNotice, .action(.viewOrganization), HolidayNoticePage.show),
    Route(.post, Links.holidayNotice, .action(.viewOrganization), HolidayNoticePage.send),
    Route(.get, Links.dueMoves, .action(.viewOrganization), DueMovesPage.show),
    Route(.get, Links.settings, .action(.viewOrganization), SettingsPage.show),
    Route(.get, "/organ/do/:form", .action(.viewOrganization), OrganFormPage.show),
    Route(.post, "/organ/do/:form", .action(.viewOrganization), OrganFormPage.send),
  ]
}
