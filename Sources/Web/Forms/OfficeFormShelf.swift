import Disclosure
import HTTPTypes
import Registry

/// 一组表单: the small forms that lie at one address, change one stream of an organ and lead back to one part of the office.
struct OfficeFormShelf: Sendable {
  /// `/office/catalogue`; a form lies at `/office/catalogue/do/KEY`.
  let base: String
  /// Whom the gate lets through; each form asks for its own permission too.
  let permission: OfficeAction
  /// Where it belongs: the crumb above the form.
  let crumb: Crumb
  /// How much may be sent; `.upload` where a form takes files.
  var body: FormLimits = .form
  /// What of the form's own address is kept when it is sent.
  var kept = ["id"]
  /// Whose version the form shows, so that nobody overwrites what they have not seen.
  let stream: @Sendable (OfficeInput) -> StreamID
  let form: @Sendable (String) -> OfficeForm?

  func address(_ key: String) -> String { Links.officeForm(base, key) }

  /// Its two rows in the list of routes.
  var routes: [Route] {
    [
      Route(.get, "\(base)/do/:form", .action(permission)) { visit in try await OfficeFormPage.show(visit, self) },
      Route(.post, "\(base)/do/:form", .action(permission), body: body) { visit in
        try await OfficeFormPage.send(visit, self)
      },
    ]
  }

  /// Every shelf of the office: a link to a form is looked up here, and what a form has done is said from here.
  static let all: [OfficeFormShelf] = [
    CatalogueForms.shelf, RegisterForms.shelf,
    ReportForms.shelf,
    DisputeForms.shelf,
    ScoreForms.shelf,
    WorkLogForms.shelf, ProblemForms.shelf, OpeningForms.shelf,
    CampaignForms.shelf,
  ]

  static func holding(_ key: String) -> (shelf: OfficeFormShelf, form: OfficeForm)? {
    for shelf in all {
      if let form = shelf.form(key) { return (shelf, form) }
    }
    return nil
  }
}

extension Links {
  /// A small form at `base`.
  package static func officeForm(_ base: String, _ key: String) -> String {
    "\(base)/do/\(PercentEncoding.encode(key))"
  }
}
