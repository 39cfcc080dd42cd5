import Disclosure
package import Documents
import HTTPTypes
import Hummingbird
import Registry

/// 页面框架: the organ's name, where one is, who is signed in, and the page within.
package struct PageFrame {
  let page: Page
  let visit: Visit
  let organ: String

  package init(page: Page, visit: Visit, organ: String) {
    self.page = page
    self.visit = visit
    self.organ = organ
  }

  package var markup: Markup {
    let display = visit.context.display
    return """
      <!DOCTYPE html>
      <html lang="zh-CN"\(display.attributes)>
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      \(unlisted)<title>\(page.title) - \(organ)</title>
      <link rel="stylesheet" href="\(Assets.stylesheet.path)"/>
      <link rel="icon" href="\(Assets.icon.path)" type="image/svg+xml"/>
      \(alternates)<script src="\(Assets.script.path)" defer="defer"></script>
      </head>
      <body class="\(page.face.rawValue)">
      <a class="skip" href="#main">跳到正文</a>
      \(demo)<header class="top"><div class="top-row">
      <a class="organ" href="\(Links.home)">\(organ)</a>
      \(navigation)\(search)\(person)</div></header>
      \(trail)<main id="main" class="\(page.width.rawValue)" tabindex="-1">
      \(page.body)
      </main>
      \(footer)</body>
      </html>

      """
  }

  /// A static site has no machines behind it.
  private var alternates: Markup {
    var links = Markup()
    if visit.site.options.export == nil { links.append(page.alternates) { $0.markup } }
    return links
  }

  private var unlisted: Markup { page.isUnlisted ? "<meta name=\"robots\" content=\"noindex, follow\"/>\n" : "" }

  private var demo: Markup {
    visit.site.options.isDemo ? "<aside class=\"demo\" aria-label=\"演示\">演示系统：单位、人员和申请均为虚构。</aside>\n" : ""
  }

  private var navigation: Markup {
    let items = Navigation.items(for: visit, face: page.face)
    guard !items.isEmpty else { return "" }
    var links = Markup()
    links.append(items) { item in
      let current: Markup = item.holds(visit.path) ? " aria-current=\"page\"" : ""
      return "<a href=\"\(item.address)\"\(current)>\(item.label)</a>"
    }
    return "<nav class=\"menu\" aria-label=\"主要栏目\">\(links)</nav>\n"
  }

  /// The office looks among its requests, the portal among what is published.
  private var search: Markup {
    if let export = visit.site.options.export { return export.searchLink }
    let isOffice = page.face == .office
    let address = isOffice ? Links.requests : Links.search
    // The page that answers has its own form.
    guard Routes.has(address), visit.path != Links.search, !isOffice || visit.may(.listRequests) else { return "" }
    let (name, label) = isOffice ? ("text", "查找申请") : ("q", "查找公开的信息")
    return """
      <form class="search" role="search" action="\(address)" method="get">
      <label class="unseen" for="frame-search">\(label)</label>\
      <input id="frame-search" name="\(name)" type="search" placeholder="\(label)"/>
      <button type="submit">查找</button></form>

      """
  }

  private var person: Markup {
    if visit.site.options.export != nil { return "" }
    guard let person = visit.signedIn else {
      return [Links.signIn, Links.setUp].contains(visit.path)
        ? "" : "<p class=\"person\"><a href=\"\(Links.signIn)\">工作人员登录</a></p>\n"
    }
    return """
      <div class="person"><a href="\(Links.account)" title="我的账号">\(person.name)</a>
      <form action="\(Links.signOut)" method="post">\(FormToken(visit).hiddenField)<button class="plain" type="submit">退出</button></form></div>

      """
  }

  private var trail: Markup { page.trail.isEmpty ? "" : Breadcrumb(page.trail, here: page.title).markup }

  private var footer: Markup {
    if visit.site.options.export != nil { return "<footer class=\"bottom\"><p>\(organ)</p></footer>\n" }
    let display = visit.context.display
    let back = visit.request.method == .get || visit.request.method == .head ? visit.address : Links.home
    let size: (String, DisplayModes) = (display.isLarge ? "标准字号" : "长者模式", display.otherSize)
    let contrast: (String, DisplayModes) = (display.isHighContrast ? "标准对比度" : "高对比度", display.otherContrast)
    var links = Markup()
    links.append([size, contrast]) { "<a href=\"\(Links.display($0.1, back: back))\" rel=\"nofollow\">\($0.0)</a>" }
    return "<footer class=\"bottom\"><p>\(organ)</p><nav aria-label=\"显示方式\">\(links)</nav></footer>\n"
  }
}

extension FormToken {
  /// Stands first in every form: no file is taken before it was read.
  package var hiddenField: Markup { "<input type=\"hidden\" name=\"\(FormToken.field)\" value=\"\(text)\"/>" }
}
