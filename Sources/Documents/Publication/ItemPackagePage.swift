extension ItemMetadata {
  /// 信息的网页 apart from any site: what a foreign system takes over as it is.
  ///
  /// - Parameter picture: The address of a picture's file, relative to the page.
  package func page(picture: (String) -> String?) -> Markup {
    var facts = Markup()
    facts.append(elements.filter { $0.element != .title }) { element, values in
      "<tr><th scope=\"row\">\(element.chinese)</th><td>\(values.joined(separator: "；"))</td></tr>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(text.title)</title>
      </head>
      <body>
      <article>
      <h1>\(text.title)</h1>
      <table>
      \(facts)</table>
      \(text.body.markup(picture: picture))\(attachments)</article>
      </body>
      </html>

      """
  }

  private var attachments: Markup {
    guard !files.isEmpty else { return "" }
    var items = Markup()
    items.append(files) { "<li><a href=\"\($0.address)\">\($0.name)</a></li>\n" }
    return "<h2>附件</h2>\n<ul>\n\(items)</ul>\n"
  }
}
