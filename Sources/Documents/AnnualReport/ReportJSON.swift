package import Disclosure

/// `gongkai.annual-report/1`: the report as JSON, to the letter of the contract. A blank cell is null, never 0.
extension AnnualReport {
  package static let schema = "gongkai.annual-report/1"

  package var json: JSON {
    var members: [JSON.Member] = [
      JSON.Member("schema", .string(AnnualReport.schema)),
      JSON.Member("form", .string(form.rawValue)),
      JSON.Member("title", JSON(title)),
      JSON.Member("organ", JSON(organ)),
      JSON.Member("level", JSON(level?.rawValue)),
      JSON.Member("year", JSON(year)),
      JSON.Member("sections", .array(sections.map(\.json))),
      JSON.Member("tableTwo", tableTwo?.json ?? .null),
    ]
    if let tableTwo2019 { members.append(JSON.Member("tableTwo2019", tableTwo2019.json)) }
    members.append(JSON.Member("tableThree", tableThree?.json ?? .null))
    members.append(JSON.Member("tableFour", tableFour?.json ?? .null))
    return .object(members)
  }
}

extension ReportSection {
  var json: JSON { ["number": JSON(number), "title": .string(title), "text": .string(text)] }
}

extension TableTwo {
  var json: JSON {
    let documents = TableTwoDocument.allCases.map { document in
      JSON.Member(
        document.rawValue,
        .object(TableTwoColumn.allCases.map { JSON.Member($0.rawValue, JSON(self[document, $0])) }))
    }
    let decisions = TableTwoDecision.allCases.map { JSON.Member($0.rawValue, JSON(self[$0])) }
    return .object(documents + decisions + [JSON.Member("feesWan", JSON(feesWan))])
  }
}

extension TableTwo2019 {
  var json: JSON {
    .object(
      rows.map { row in
        JSON.Member(row.label, .object(row.cells.map { JSON.Member($0.column, JSON($0.text)) }))
      })
  }
}

extension TableThree {
  var json: JSON {
    .object(
      rows.map { row in
        JSON.Member(
          row.rawValue, .object(TableThreeColumn.allCases.map { JSON.Member($0.rawValue, JSON(self[row, $0])) }))
      })
  }
}

extension TableFour {
  var json: JSON {
    .object(
      TableFourGroup.allCases.map { group in
        JSON.Member(
          group.rawValue, .object(TableFourColumn.allCases.map { JSON.Member($0.rawValue, JSON(self[group, $0])) }))
      })
  }
}
