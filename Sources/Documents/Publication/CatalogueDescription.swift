package import Disclosure

/// 目录说明 (W3C DCAT, as JSON-LD): what lists there are, whose they are, and in which forms they are had.
package struct CatalogueDescription: Hashable, Sendable {
  /// The items of one organ.
  package struct Dataset: Hashable, Sendable {
    package let organ: OrganReference
    package let address: String
    /// The day of its newest item; nil while there is none.
    package let changed: Day?
    package let forms: [Form]

    package init(_ organ: OrganReference, address: String, changed: Day?, forms: [Form]) {
      self.organ = organ
      self.address = address
      self.changed = changed
      self.forms = forms
    }
  }

  package struct OrganReference: Hashable, Sendable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  package struct Form: Hashable, Sendable {
    package let type: String
    package let address: String

    package init(type: String, address: String) {
      self.type = type
      self.address = address
    }
  }

  package let address: String
  package let home: String
  package let publisher: String
  package let datasets: [Dataset]

  package init(address: String, home: String, publisher: String, datasets: [Dataset]) {
    self.address = address
    self.home = home
    self.publisher = publisher
    self.datasets = datasets
  }

  package var json: JSON {
    [
      "@context": [
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
      ],
      "@id": .string(address), "@type": "dcat:Catalog", "dct:title": Self.words("政府信息公开目录"),
      "dct:publisher": Self.organization(publisher), "dct:language": "zh-CN",
      "foaf:homepage": Self.place(home), "dcat:dataset": .array(datasets.map(\.json)),
    ]
  }

  fileprivate static func words(_ text: String) -> JSON { ["@language": "zh-CN", "@value": .string(text)] }
  fileprivate static func place(_ address: String) -> JSON { ["@id": .string(address)] }
  fileprivate static func organization(_ name: String) -> JSON {
    ["@type": "foaf:Organization", "foaf:name": words(name)]
  }
}

extension CatalogueDescription.Dataset {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [
      .init("@id", .string(address)), .init("@type", "dcat:Dataset"),
      .init("dct:identifier", .string(organ.id)),
      .init("dct:title", CatalogueDescription.words("\(organ.name)主动公开的政府信息")),
      .init("dct:publisher", CatalogueDescription.organization(organ.name)),
    ]
    if let changed {
      members.append(.init("dct:modified", ["@type": "xsd:date", "@value": .string(changed.description)]))
    }
    members.append(.init("dcat:landingPage", CatalogueDescription.place(address)))
    members.append(.init("dcat:distribution", .array(forms.map(\.json))))
    return .object(members)
  }
}

extension CatalogueDescription.Form {
  fileprivate var json: JSON {
    [
      "@type": "dcat:Distribution", "dcat:mediaType": .string(type),
      "dcat:downloadURL": CatalogueDescription.place(address),
    ]
  }
}
