/// 正文中的网址.
extension RichText {
  /// Of http and https, in reading order, each once.
  package var webAddresses: [String] {
    var known: Set<String> = []
    return blocks.flatMap(\.links).filter { address in
      let lower = address.lowercased()
      return (lower.hasPrefix("http://") || lower.hasPrefix("https://")) && known.insert(address).inserted
    }
  }
}

extension RichBlock {
  fileprivate var links: [String] {
    switch self {
    case .heading(_, let runs), .paragraph(let runs): runs.links
    case .list(let list): list.links
    case .table(let table): table.rows.flatMap { row in row.flatMap(\.runs.links) }
    case .picture: []
    }
  }
}

extension RichList {
  fileprivate var links: [String] { items.flatMap { item in item.runs.links + item.children.flatMap(\.links) } }
}

extension [RichRun] {
  fileprivate var links: [String] { compactMap { $0.link?.address } }
}
