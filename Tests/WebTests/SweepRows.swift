import Disclosure
import HTTPTypes
import Registry
import Web

/// 路由清单, written by hand, in the order of `Routes.all`. A form sent empty is answered 422, or as the row says.
enum SweepRows {
  static let all: [SweepRow] =
    entry + operation + portal + desk + cases + items + ledger + catalogue + registers
    + reports
    + disputes
    + scores
    + workLog + problems + handover
    + campaign
    + organ + system

  private static let entry: [SweepRow] = [
    SweepRow("GET", "/", .everyone, answer: .seeOther),
    SweepRow("GET", "/inbox", .signedIn),
    SweepRow("GET", "/sign-in", .everyone, answer: .seeOther),
    SweepRow("POST", "/sign-in", .everyone, answer: .unprocessableContent),
    SweepRow("POST", "/sign-out", .everyone, answer: .seeOther),
    SweepRow("GET", "/activate", .everyone),
    SweepRow("POST", "/activate", .everyone, answer: .unprocessableContent),
    SweepRow("GET", "/set-up", .everyone, answer: .seeOther),
    SweepRow("POST", "/set-up", .everyone, answer: .seeOther),
    SweepRow("GET", "/password", .signedIn),
    SweepRow("POST", "/password", .signedIn, answer: .unprocessableContent),
    SweepRow("GET", "/display", .everyone, answer: .seeOther),
  ]

  private static let operation: [SweepRow] =
    Assets.all.map { SweepRow("GET", $0.path, .everyone) } + [
      SweepRow("GET", "/healthz", .everyone),
      SweepRow("GET", "/metrics", .machine),
      SweepRow("GET", "/log/checkpoint", .everyone),
      SweepRow("GET", "/robots.txt", .everyone),
      SweepRow("GET", "/api/openapi.json", .everyone),
    ]

  private static let portal: [SweepRow] = [
    SweepRow("GET", "/portal", .everyone),
    SweepRow("GET", "/guide", .everyone),
    SweepRow("GET", "/info", .everyone),
    SweepRow("GET", "/info/organs", .everyone),
    SweepRow("GET", "/info/feed.atom", .everyone),
    SweepRow("GET", "/info/feed.rss", .everyone),
    SweepRow("GET", "/info/list.json", .everyone),
    SweepRow("GET", "/info/list.csv", .everyone),
    SweepRow("GET", "/info/catalogue.jsonld", .everyone),
    SweepRow("GET", "/sitemap.xml", .everyone),
    SweepRow(
      "GET", "/sitemap/:part", .everyone, sample: { _ in "/sitemap/1.xml" }, foreign: { _ in "/sitemap/2.xml" }),
    SweepRow(
      "GET", "/info/:id", .everyone, sample: { "/info/\($0.item(.published))" },
      foreign: { "/info/\($0.foreignItem.rawValue)" }),
    SweepRow(
      "GET", "/info/:id/metadata.json", .everyone, sample: { "/info/\($0.item(.published))/metadata.json" },
      foreign: { "/info/\($0.foreignItem.rawValue)/metadata.json" }),
    SweepRow(
      "GET", "/info/:id/metadata.xml", .everyone, sample: { "/info/\($0.item(.published))/metadata.xml" },
      foreign: { "/info/\($0.foreignItem.rawValue)/metadata.xml" }),
    SweepRow(
      "GET", "/info/:id/files/:file", .everyone, sample: { "/info/\($0.item(.published))/files/\($0.itemFile)" },
      foreign: { "/info/\($0.foreignItem.rawValue)/files/\($0.itemFile)" }),
    SweepRow("GET", "/apply", .everyone),
    SweepRow("POST", "/apply", .everyone, answer: .unprocessableContent),
    SweepRow("GET", "/apply/send", .everyone, answer: .seeOther),
    SweepRow("POST", "/apply/send", .everyone, answer: .unprocessableContent),
    SweepRow("GET", "/track", .everyone),
    SweepRow("POST", "/track", .everyone, answer: .unprocessableContent),
    SweepRow("POST", "/track/letter", .everyone, answer: .notFound),
    SweepRow("GET", "/search", .everyone),
  ]

  private static let desk: [SweepRow] = [
    SweepRow("GET", "/office/requests", .roles("cmohdls")),
    SweepRow("GET", "/office/requests/list.csv", .roles("ohs")),
    SweepRow("GET", "/office/requests/list.xlsx", .roles("ohs")),
    SweepRow("GET", "/office/requests/new", .roles("moh")),
    SweepRow("POST", "/office/requests/new", .roles("moh"), answer: .unprocessableContent),
    SweepRow("GET", "/office/mailroom", .roles("moh")),
    SweepRow("POST", "/office/mailroom", .roles("moh"), answer: .unprocessableContent),
  ]

  private static func address(_ id: RequestID?) -> String { "/office/requests/\(id?.rawValue ?? "")" }
  private static func own(_ rest: String) -> @Sendable (SweepTown) -> String {
    { "\(address($0.cases[.handling]))\(rest)" }
  }
  private static func foreign(_ rest: String) -> @Sendable (SweepTown) -> String {
    { "\(address($0.foreignCase))\(rest)" }
  }

  /// Steps in every state are walked by `CaseSweepTests`.
  private static let cases: [SweepRow] = [
    SweepRow(
      "GET", "/office/requests/:id", .roles("cmohdls"), refusal: .notFound, sample: own(""), foreign: foreign("")),
    SweepRow(
      "GET", "/office/requests/:id/export", .roles("oh"), hiddenFrom: "yea", sample: own("/export"),
      foreign: foreign("/export")),
    SweepRow(
      "POST", "/office/requests/:id/export", .roles("oh"), hiddenFrom: "yea", answer: .unprocessableContent,
      sample: own("/export"), foreign: foreign("/export")),
    SweepRow(
      "GET", "/office/requests/:id/:step", .roles("cmohdls"), refusal: .notFound, sample: own("/addNote"),
      foreign: foreign("/addNote")),
    SweepRow(
      "POST", "/office/requests/:id/:step", .roles("cmohdls"), refusal: .notFound, answer: .conflict,
      sample: own("/addNote"), foreign: foreign("/addNote")),
    SweepRow(
      "GET", "/office/requests/:id/letters/:letter", .roles("cmohdls"), refusal: .notFound,
      sample: own("/letters/acknowledgement"), foreign: foreign("/letters/acknowledgement")),
    SweepRow(
      "POST", "/office/requests/:id/letters/:letter", .roles("mohdl"), hiddenFrom: "yea", answer: .unprocessableContent,
      sample: own("/letters/acknowledgement"), foreign: foreign("/letters/acknowledgement")),
    SweepRow(
      "GET", "/office/requests/:id/documents/:file", .roles("mohdl"), hiddenFrom: "yea",
      sample: { "\(address($0.cases[.handling]))/documents/\($0.document)" },
      foreign: { "\(address($0.foreignCase))/documents/\($0.document)" }),
    SweepRow(
      "POST", "/office/requests/:id/documents/:file", .roles("mohdl"), hiddenFrom: "yea", answer: .unprocessableContent,
      sample: { "\(address($0.cases[.handling]))/documents/\($0.document)" },
      foreign: { "\(address($0.foreignCase))/documents/\($0.document)" }),
  ]

  private static func item(_ rest: String) -> @Sendable (SweepTown) -> String {
    { "/office/items/\($0.item(.drafting))\(rest)" }
  }
  private static func foreignItem(_ rest: String) -> @Sendable (SweepTown) -> String {
    { "/office/items/\($0.foreignItem.rawValue)\(rest)" }
  }

  /// Steps in every state are walked by `ItemSweepTests`.
  private static let items: [SweepRow] = [
    SweepRow("GET", "/office/items", .roles("cohdls")),
    SweepRow("GET", "/office/items/new", .roles("coh")),
    SweepRow("GET", "/office/items/dead-links", .roles("cohdls")),
    SweepRow("POST", "/office/items/new", .roles("coh"), answer: .unprocessableContent),
    SweepRow("POST", "/office/items/paste", .roles("coh"), answer: .unprocessableContent),
    SweepRow(
      "GET", "/office/items/:id", .roles("cohdls"), refusal: .notFound, sample: item(""), foreign: foreignItem("")),
    SweepRow(
      "GET", "/office/items/:id/review-form", .roles("cohdls"), refusal: .notFound, sample: item("/review-form"),
      foreign: foreignItem("/review-form")),
    SweepRow(
      "POST", "/office/items/:id/mask", .roles("coh"), hiddenFrom: "myea", answer: .conflict, sample: item("/mask"),
      foreign: foreignItem("/mask")),
    SweepRow(
      "GET", "/office/items/:id/:step", .roles("cohdls"), refusal: .notFound, sample: item("/noteItem"),
      foreign: foreignItem("/noteItem")),
    SweepRow(
      "POST", "/office/items/:id/:step", .roles("cohdls"), refusal: .notFound, answer: .conflict,
      sample: item("/noteItem"), foreign: foreignItem("/noteItem")),
    SweepRow(
      "GET", "/office/items/:id/files/:file", .roles("cohdls"), refusal: .notFound,
      sample: { "/office/items/\($0.item(.published))/files/\($0.itemFile)" },
      foreign: { "/office/items/\($0.foreignItem.rawValue)/files/\($0.itemFile)" }),
    SweepRow(
      "GET", "/office/items/:id/revisions/:file", .roles("cohdls"), refusal: .notFound,
      sample: { "/office/items/\($0.item(.published))/revisions/\($0.itemRevision)" },
      foreign: { "/office/items/\($0.foreignItem.rawValue)/revisions/\($0.itemRevision)" }),
  ]

  private static let ledger: [SweepRow] = [
    SweepRow("GET", "/office/requests/import", .roles("oh")),
    SweepRow("POST", "/office/requests/import", .roles("oh"), answer: .unprocessableContent),
    SweepRow("POST", "/office/requests/import/confirm", .roles("oh"), answer: .unprocessableContent),
  ]

  private static func elsewhere(_ address: String) -> @Sendable (SweepTown) -> String {
    { "\(address)?organ=\($0.other)" }
  }

  /// Every form is walked by `CataloguePagesTests`; here stands one for all, with neither version nor fields.
  private static let catalogue: [SweepRow] = [
    SweepRow("GET", "/office/catalogue", .roles("cmohdls"), foreign: elsewhere("/office/catalogue")),
    SweepRow(
      "GET", "/office/catalogue/row", .roles("cmohdls"), sample: { "/office/catalogue/row?code=1-\($0.organ)" },
      foreign: { "/office/catalogue/row?code=1-\($0.other)" }),
    SweepRow("GET", "/office/catalogue/tasks", .roles("cmohdls"), foreign: elsewhere("/office/catalogue/tasks")),
    SweepRow("GET", "/office/catalogue/columns", .roles("cmohdls"), foreign: elsewhere("/office/catalogue/columns")),
    SweepRow("GET", "/office/catalogue/unplaced", .roles("cmohdls"), foreign: elsewhere("/office/catalogue/unplaced")),
    SweepRow(
      "GET", "/office/catalogue/coverage.xlsx", .roles("cmohdls"), foreign: elsewhere("/office/catalogue/coverage.xlsx")
    ),
    SweepRow("GET", "/office/catalogue/import", .roles("oh"), foreign: elsewhere("/office/catalogue/import")),
    SweepRow(
      "POST", "/office/catalogue/import", .roles("oh"), answer: .unprocessableContent,
      foreign: elsewhere("/office/catalogue/import")),
    SweepRow(
      "POST", "/office/catalogue/import/confirm", .roles("oh"), answer: .unprocessableContent,
      foreign: elsewhere("/office/catalogue/import/confirm")),
    SweepRow(
      "GET", "/office/catalogue/do/:form", .roles("oh"), sample: { "/office/catalogue/do/row-tie?id=1-\($0.organ)" },
      foreign: { "/office/catalogue/do/row-tie?id=1-\($0.other)" }),
    SweepRow(
      "POST", "/office/catalogue/do/:form", .roles("oh"), answer: .conflict,
      sample: { "/office/catalogue/do/row-tie?id=1-\($0.organ)" },
      foreign: { "/office/catalogue/do/row-tie?id=1-\($0.other)" }),
    SweepRow("GET", "/office/timeliness", .roles("cmohdls"), foreign: elsewhere("/office/timeliness")),
    SweepRow("GET", "/info/catalogue", .everyone),
    SweepRow("GET", "/info/normative", .everyone),
  ]

  private static let registers: [SweepRow] = [
    SweepRow("GET", "/office/registers", .roles("cmohdls"), foreign: elsewhere("/office/registers")),
    SweepRow(
      "GET", "/office/registers/documents", .roles("cmohdls"), foreign: elsewhere("/office/registers/documents")),
    SweepRow(
      "GET", "/office/registers/documents/list.xlsx", .roles("cmohdls"),
      foreign: elsewhere("/office/registers/documents/list.xlsx")),
    SweepRow(
      "GET", "/office/registers/documents/list.csv", .roles("cmohdls"),
      foreign: elsewhere("/office/registers/documents/list.csv")),
    SweepRow(
      "GET", "/office/registers/documents/in-force", .roles("cmohdls"),
      foreign: elsewhere("/office/registers/documents/in-force")),
    SweepRow(
      "GET", "/office/registers/documents/:id", .roles("cmohdls"),
      sample: { "/office/registers/documents/\($0.normative)" },
      foreign: { "/office/registers/documents/\($0.foreignNormative)" }),
    SweepRow("GET", "/office/registers/entries", .roles("cmohdls"), foreign: elsewhere("/office/registers/entries")),
    SweepRow("GET", "/office/registers/import", .roles("o"), foreign: elsewhere("/office/registers/import")),
    SweepRow(
      "POST", "/office/registers/import", .roles("o"), answer: .unprocessableContent,
      foreign: elsewhere("/office/registers/import")),
    SweepRow(
      "POST", "/office/registers/import/confirm", .roles("o"), answer: .unprocessableContent,
      foreign: elsewhere("/office/registers/import/confirm")),
    SweepRow(
      "GET", "/office/registers/import/template.xlsx", .roles("o"),
      foreign: elsewhere("/office/registers/import/template.xlsx")),
    SweepRow(
      "GET", "/office/registers/do/:form", .roles("o"),
      sample: { "/office/registers/do/document-end?id=\($0.normative)" },
      foreign: { "/office/registers/do/document-end?id=\($0.foreignNormative)" }),
    SweepRow(
      "POST", "/office/registers/do/:form", .roles("o"), answer: .conflict,
      sample: { "/office/registers/do/document-end?id=\($0.normative)" },
      foreign: { "/office/registers/do/document-end?id=\($0.foreignNormative)" }),
  ]

  private static let scores: [SweepRow] = [
    SweepRow("GET", "/office/scores", .roles("cohdls"), foreign: elsewhere("/office/scores")),
    SweepRow(
      "GET", "/office/scores/units/:unit", .roles("cohdls"),
      sample: { "/office/scores/units/\($0.scoredOffice)?scheme=\($0.scheme)" },
      foreign: { "/office/scores/units/\($0.other)?scheme=\($0.scheme)" }),
    SweepRow(
      "GET", "/office/scores/papers/:paper", .roles("cohdls"),
      sample: { "/office/scores/papers/mending?scheme=\($0.scheme)&unit=\($0.scoredOffice)" },
      foreign: { "/office/scores/papers/mending?scheme=\($0.foreignScheme)&unit=\($0.scoredOffice)" }),
    SweepRow("GET", "/office/scores/schemes", .roles("cohdls"), foreign: elsewhere("/office/scores/schemes")),
    SweepRow(
      "POST", "/office/scores/schemes/leaf", .roles("ohs"), answer: .unprocessableContent,
      foreign: elsewhere("/office/scores/schemes/leaf")),
    SweepRow(
      "POST", "/office/scores/schemes/leaf/change", .roles("ohs"), answer: .unprocessableContent,
      foreign: elsewhere("/office/scores/schemes/leaf/change")),
    SweepRow(
      "GET", "/office/scores/schemes/show/:scheme", .roles("cohdls"),
      sample: { "/office/scores/schemes/show/\($0.scheme)" },
      foreign: { "/office/scores/schemes/show/\($0.foreignScheme)" }),
    SweepRow(
      "GET", "/office/scores/schemes/edit", .roles("ohs"),
      foreign: { "/office/scores/schemes/edit?id=\($0.foreignScheme)" }),
    SweepRow(
      "POST", "/office/scores/schemes/edit", .roles("ohs"), answer: .unprocessableContent,
      foreign: elsewhere("/office/scores/schemes/edit")),
    SweepRow(
      "POST", "/office/scores/schemes/install", .roles("ohs"), answer: .unprocessableContent,
      foreign: elsewhere("/office/scores/schemes/install")),
    SweepRow("GET", "/office/scores/entries", .roles("cohdls"), foreign: elsewhere("/office/scores/entries")),
    SweepRow("GET", "/office/scores/appeals", .roles("cohdls"), foreign: elsewhere("/office/scores/appeals")),
    SweepRow(
      "GET", "/office/scores/do/:form", .roles("ohs"), hiddenFrom: "cdl",
      sample: { "/office/scores/do/score-event?scheme=\($0.scheme)" },
      foreign: { "/office/scores/do/score-event?scheme=\($0.foreignScheme)" }),
    SweepRow(
      "POST", "/office/scores/do/:form", .roles("ohs"), hiddenFrom: "cdl", answer: .conflict,
      sample: { "/office/scores/do/score-event?scheme=\($0.scheme)" },
      foreign: { "/office/scores/do/score-event?scheme=\($0.foreignScheme)" }),
  ]

  private static let workLog: [SweepRow] = [
    SweepRow("GET", "/office/worklog", .roles("cmohdls"), foreign: elsewhere("/office/worklog")),
    SweepRow("GET", "/office/worklog/list.xlsx", .roles("cmohdls"), foreign: elsewhere("/office/worklog/list.xlsx")),
    SweepRow("GET", "/office/worklog/due", .roles("cmohdls"), foreign: elsewhere("/office/worklog/due")),
    SweepRow(
      "GET", "/office/worklog/entries/:id", .roles("cmohdls"), sample: { "/office/worklog/entries/\($0.work)" },
      foreign: { "/office/worklog/entries/\($0.foreignWork)" }),
    SweepRow(
      "GET", "/office/worklog/do/:form", .roles("oh"), sample: { "/office/worklog/do/work-complete?id=\($0.work)" },
      foreign: { "/office/worklog/do/work-complete?id=\($0.foreignWork)" }),
    SweepRow(
      "POST", "/office/worklog/do/:form", .roles("oh"), answer: .conflict,
      sample: { "/office/worklog/do/work-complete?id=\($0.work)" },
      foreign: { "/office/worklog/do/work-complete?id=\($0.foreignWork)" }),
  ]

  /// The forms of problems are for the desk and for reviewers: each tells for whom it is there.
  private static let problems: [SweepRow] = [
    SweepRow("GET", "/office/problems", .roles("cmohdls"), foreign: elsewhere("/office/problems")),
    SweepRow("GET", "/office/problems/list.xlsx", .roles("cmohdls"), foreign: elsewhere("/office/problems/list.xlsx")),
    SweepRow(
      "GET", "/office/problems/entries/:id", .roles("cmohdls"), sample: { "/office/problems/entries/\($0.problem)" },
      foreign: { "/office/problems/entries/\($0.foreignProblem)" }),
    SweepRow(
      "GET", "/office/problems/entries/:id/files/:file", .roles("ohdls"), hiddenFrom: "cm", answer: .conflict,
      sample: { "/office/problems/entries/\($0.problem)/files/\($0.evidence)" },
      foreign: { "/office/problems/entries/\($0.foreignProblem)/files/\($0.evidence)" }),
    SweepRow(
      "GET", "/office/problems/do/:form", .roles("oh"), hiddenFrom: "cmdls",
      sample: { "/office/problems/do/problem-declare?id=\($0.problem)" },
      foreign: { "/office/problems/do/problem-declare?id=\($0.foreignProblem)" }),
    SweepRow(
      "POST", "/office/problems/do/:form", .roles("oh"), hiddenFrom: "cmdls", answer: .conflict,
      sample: { "/office/problems/do/problem-declare?id=\($0.problem)" },
      foreign: { "/office/problems/do/problem-declare?id=\($0.foreignProblem)" }),
  ]

  private static let handover: [SweepRow] = [
    SweepRow("GET", "/office/handover", .roles("oh"), foreign: elsewhere("/office/handover")),
    SweepRow("GET", "/office/opening", .roles("ohdls"), foreign: elsewhere("/office/opening")),
    SweepRow("GET", "/office/opening/totals", .roles("oh"), foreign: elsewhere("/office/opening/totals")),
    SweepRow(
      "POST", "/office/opening/totals", .roles("oh"), answer: .unprocessableContent,
      foreign: elsewhere("/office/opening/totals")),
    SweepRow(
      "GET", "/office/opening/do/:form", .roles("oh"), sample: { _ in "/office/opening/do/opening-type?year=2026" },
      foreign: elsewhere("/office/opening/do/opening-type")),
    SweepRow(
      "POST", "/office/opening/do/:form", .roles("oh"), answer: .conflict,
      sample: { _ in "/office/opening/do/opening-type?year=2026" },
      foreign: elsewhere("/office/opening/do/opening-type")),
  ]

  /// Every form of the organ is walked by `OrganPagesTests`; here stands one for all.
  /// The report of 2025 is begun, that of 2024 was brought in. Each step in each state is walked by `ReportSweepTests`.
  private static let reports: [SweepRow] = [
    SweepRow("GET", "/office/reports", .roles("ohdls"), foreign: elsewhere("/office/reports")),
    SweepRow(
      "GET", "/office/reports/report", .roles("ohdls"), sample: { _ in "/office/reports/report?year=2025" },
      foreign: reportElsewhere("report")),
    SweepRow(
      "GET", "/office/reports/cell", .roles("ohdls"), sample: { _ in report("cell") + "&cell=three/received/total" },
      foreign: reportElsewhere("cell")),
    SweepRow(
      "GET", "/office/reports/cell.xlsx", .roles("ohdls"),
      sample: { _ in report("cell.xlsx") + "&cell=three/received/total" }, foreign: reportElsewhere("cell.xlsx")),
    SweepRow(
      "GET", "/office/reports/preview", .roles("ohdls"), sample: { _ in report("preview") },
      foreign: reportElsewhere("preview")),
    SweepRow(
      "GET", "/office/reports/likeness", .roles("ohdls"), sample: { _ in report("likeness") },
      foreign: reportElsewhere("likeness")),
    SweepRow(
      "GET", "/office/reports/scan", .roles("ohdls"), answer: .notFound, sample: { _ in report("scan") },
      foreign: reportElsewhere("scan")),
    SweepRow(
      "GET", "/office/reports/figures", .roles("oh"), sample: { _ in report("figures") },
      foreign: reportElsewhere("figures")),
    SweepRow(
      "POST", "/office/reports/figures", .roles("oh"), answer: .conflict, sample: { _ in report("figures") },
      foreign: reportElsewhere("figures")),
    SweepRow(
      "GET", "/office/reports/do/:form", .roles("ohdl"), hiddenFrom: "s", sample: { _ in report("do/report-unlock") },
      foreign: reportElsewhere("do/report-unlock")),
    SweepRow(
      "POST", "/office/reports/do/:form", .roles("ohdl"), hiddenFrom: "s", answer: .conflict,
      sample: { _ in report("do/report-unlock") }, foreign: reportElsewhere("do/report-unlock")),
    SweepRow("GET", "/info/reports", .everyone),
    SweepRow(
      "GET", "/info/reports/:year", .everyone, sample: { "/info/reports/2024?organ=\($0.organ)" },
      foreign: { "/info/reports/2024?organ=\($0.other)" }),
    SweepRow(
      "GET", "/info/reports/:year/chart.svg", .everyone, sample: { "/info/reports/2024/chart.svg?organ=\($0.organ)" },
      foreign: { "/info/reports/2024/chart.svg?organ=\($0.other)" }),
  ]

  private static func report(_ page: String) -> String { "/office/reports/\(page)?year=2025" }

  private static func reportElsewhere(_ page: String) -> @Sendable (SweepTown) -> String {
    { "\(report(page))&cell=three/received/total&organ=\($0.other)" }
  }

  private static let disputes: [SweepRow] = [
    SweepRow("GET", "/office/disputes", .roles("ohdls"), foreign: elsewhere("/office/disputes")),
    SweepRow("GET", "/office/disputes/list.xlsx", .roles("ohdls"), foreign: elsewhere("/office/disputes/list.xlsx")),
    SweepRow("GET", "/office/disputes/list.csv", .roles("ohdls"), foreign: elsewhere("/office/disputes/list.csv")),
    SweepRow("GET", "/office/disputes/table-four", .roles("ohdls"), foreign: elsewhere("/office/disputes/table-four")),
    SweepRow("GET", "/office/disputes/mapping", .roles("ohdls"), foreign: elsewhere("/office/disputes/mapping")),
    SweepRow(
      "GET", "/office/disputes/:id", .roles("ohdls"), sample: { "/office/disputes/\($0.dispute)" },
      foreign: { "/office/disputes/\($0.foreignDispute)" }),
    SweepRow(
      "GET", "/office/disputes/:id/files/:file", .roles("ohdls"),
      sample: { "/office/disputes/\($0.dispute)/files/\($0.disputeFile)" },
      foreign: { "/office/disputes/\($0.foreignDispute)/files/\($0.disputeFile)" }),
    SweepRow(
      "GET", "/office/disputes/do/:form", .roles("oh"),
      sample: { "/office/disputes/do/dispute-answer?id=\($0.dispute)" },
      foreign: { "/office/disputes/do/dispute-answer?id=\($0.foreignDispute)" }),
    SweepRow(
      "POST", "/office/disputes/do/:form", .roles("oh"), answer: .conflict,
      sample: { "/office/disputes/do/dispute-answer?id=\($0.dispute)" },
      foreign: { "/office/disputes/do/dispute-answer?id=\($0.foreignDispute)" }),
  ]

  private static func foreignUnit(_ address: String) -> @Sendable (SweepTown) -> String {
    { "\(address)?year=2025&county=\($0.other)&id=\($0.other)" }
  }
  private static func unit(_ address: String) -> @Sendable (SweepTown) -> String {
    { "\(address)?year=2025&id=\($0.organ)" }
  }

  private static let campaign: [SweepRow] = [
    SweepRow("GET", "/office/campaign", .roles("ohdls"), foreign: elsewhere("/office/campaign")),
    SweepRow(
      "GET", "/office/campaign/unit", .roles("ohdls"), sample: unit("/office/campaign/unit"),
      foreign: foreignUnit("/office/campaign/unit")),
    SweepRow("GET", "/office/campaign/total", .roles("ohdls"), foreign: elsewhere("/office/campaign/total")),
    SweepRow("GET", "/office/campaign/total.xlsx", .roles("ohdls"), foreign: elsewhere("/office/campaign/total.xlsx")),
    SweepRow("GET", "/office/campaign/total.json", .roles("ohdls"), foreign: elsewhere("/office/campaign/total.json")),
    SweepRow("GET", "/office/campaign/hints", .roles("ohdls"), foreign: elsewhere("/office/campaign/hints")),
    SweepRow(
      "GET", "/office/campaign/do/:form", .roles("oh"), hiddenFrom: "dls",
      sample: unit("/office/campaign/do/campaign-submit"), foreign: foreignUnit("/office/campaign/do/campaign-submit")),
    SweepRow(
      "POST", "/office/campaign/do/:form", .roles("oh"), hiddenFrom: "dls", answer: .conflict,
      sample: unit("/office/campaign/do/campaign-submit"), foreign: foreignUnit("/office/campaign/do/campaign-submit")),
  ]

  private static let organ: [SweepRow] = [
    SweepRow("GET", "/organ", .signedIn, foreign: elsewhere("/organ")),
    SweepRow("GET", "/organ/group", .signedIn, foreign: elsewhere("/organ/group")),
    SweepRow("GET", "/organ/delegations", .signedIn, foreign: elsewhere("/organ/delegations")),
    SweepRow("GET", "/organ/calendar", .signedIn, foreign: elsewhere("/organ/calendar")),
    SweepRow("GET", "/organ/calendar/notice", .roles("ohs"), foreign: elsewhere("/organ/calendar/notice")),
    SweepRow("POST", "/organ/calendar/notice", .roles("ohs"), answer: .unprocessableContent),
    SweepRow("GET", "/organ/calendar/moves", .signedIn, foreign: elsewhere("/organ/calendar/moves")),
    SweepRow("GET", "/organ/settings", .signedIn, foreign: elsewhere("/organ/settings")),
    SweepRow(
      "GET", "/organ/do/:form", .roles("h"), sample: { _ in "/organ/do/setting-numbers" },
      foreign: elsewhere("/organ/do/setting-numbers")),
    SweepRow(
      "POST", "/organ/do/:form", .roles("h"), answer: .unprocessableContent,
      sample: { _ in "/organ/do/setting-numbers" }, foreign: elsewhere("/organ/do/setting-numbers")),
  ]

  private static func person(_ role: Role, _ rest: String) -> @Sendable (SweepTown) -> String {
    { "\($0.people[role]?.rawValue ?? "")/\(rest)" }
  }

  private static let system: [SweepRow] = [
    SweepRow("GET", "/account", .signedIn),
    SweepRow("POST", "/account/other-sessions", .signedIn, answer: .seeOther),
    SweepRow("GET", "/accounts", .roles("y"), foreign: { "/accounts?organ=\($0.other)" }),
    SweepRow("GET", "/accounts/new", .roles("y"), foreign: { "/accounts/new?organ=\($0.other)" }),
    SweepRow("POST", "/accounts/new", .roles("y"), answer: .unprocessableContent),
    SweepRow(
      "GET", "/accounts/:person/:step", .roles("y"), sample: { "/accounts/\(person(.officer, "lock")($0))" },
      foreign: { "/accounts/\($0.foreignPerson)/lock" }),
    SweepRow(
      "POST", "/accounts/:person/:step", .roles("y"), answer: .unprocessableContent,
      sample: { "/accounts/\(person(.officer, "lock")($0))" }, foreign: { "/accounts/\($0.foreignPerson)/lock" }),
    SweepRow("GET", "/roles", .roles("e"), foreign: { "/roles?organ=\($0.other)" }),
    SweepRow("GET", "/roles/table", .signedIn),
    SweepRow("GET", "/roles/new", .roles("e"), foreign: { "/roles/new?organ=\($0.other)" }),
    SweepRow("POST", "/roles/new", .roles("e"), answer: .unprocessableContent),
    SweepRow(
      "GET", "/roles/:person/:role", .roles("e"), sample: { "/roles/\(person(.officer, "officer")($0))" },
      foreign: { "/roles/\($0.foreignPerson)/officer" }),
    SweepRow(
      "POST", "/roles/:person/:role", .roles("e"), answer: .unprocessableContent,
      sample: { "/roles/\(person(.officer, "officer")($0))" }, foreign: { "/roles/\($0.foreignPerson)/officer" }),
    SweepRow("GET", "/logs/sign-ins", .roles("ea"), foreign: { "/logs/sign-ins?organ=\($0.other)" }),
    SweepRow("GET", "/logs/sign-ins/list.csv", .roles("ea"), foreign: { "/logs/sign-ins/list.csv?organ=\($0.other)" }),
    SweepRow("GET", "/logs/audit", .roles("a"), foreign: { "/logs/audit?organ=\($0.other)" }),
    SweepRow("GET", "/logs/audit/list.csv", .roles("a"), foreign: { "/logs/audit/list.csv?organ=\($0.other)" }),
    SweepRow("GET", "/system", .roles("y")),
    SweepRow("GET", "/system/phrases", .roles("y")),
    SweepRow("POST", "/system/phrases", .roles("y"), answer: .unprocessableContent),
    SweepRow(
      "GET", "/system/jobs/:job/:decision", .roles("y"), sample: { "/system/jobs/\($0.job)/retry" },
      foreign: { "/system/jobs/\($0.foreignJob)/retry" }),
    SweepRow(
      "POST", "/system/jobs/:job/:decision", .roles("y"), answer: .unprocessableContent,
      sample: { "/system/jobs/\($0.job)/retry" }, foreign: { "/system/jobs/\($0.foreignJob)/retry" }),
  ]
}
