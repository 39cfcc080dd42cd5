import Disclosure
import Documents
import Registry

/// 办法中的指标, beside the text of the scheme: each with a button to its form, which takes the text along as it stands.
struct SchemeLeafList {
  /// The form whose fields the buttons send.
  static let form = "scheme"
  let yaml: String

  var markup: Markup {
    guard let scheme = try? SchemeFile.readUnchecked(yaml) else {
      return "<p class=\"hint\">办法内容改正以后，可以在这里逐个指标填写。</p>\n"
    }
    var groups = Markup()
    groups.append(scheme.groups) { group in table(group) }
    return """
      <h2>逐个指标填写</h2>
      <p class="hint">指标也可以在表单里填写，写回上面的办法内容。写回以后，内容按统一的格式重写，“#”后面的说明不再保留。</p>
      \(groups)
      """
  }

  private func table(_ group: UnitGroup) -> Markup {
    let table = DataTable(
      "\(group.name)的指标", [.init("指标"), .init("分值", isNumber: true), .init("计分方法"), .init("办理")],
      rows: group.all.map { indicator in
        let place = IndicatorPlace(group: group.key, key: indicator.key)
        guard let rule = indicator.rule else {
          return [
            "<strong>\(indicator.name)</strong>", "\(indicator.weight.description)", "",
            Self.button("增加下级指标", .init(group: group.key, key: ""), beneath: indicator.key),
          ]
        }
        return [
          "\(indicator.name)", "\(indicator.weight == 0 ? "" : indicator.weight.description)",
          "\(rule.words(weight: indicator.weight))", Self.button("修改“\(indicator.name)”", place),
        ]
      })
    return """
      <h3>\(group.name)</h3>
      \(table.markup)<p>\(Self.button("增加一级指标", IndicatorPlace(group: group.key, key: "")))</p>

      """
  }

  private static func button(_ words: String, _ place: IndicatorPlace, beneath parent: String = "") -> Markup {
    """
    <button type="submit" form="\(form)" formaction="\(Links.schemeLeaf)" name="place" \
    value="\(SchemeLeafPlace(place, beneath: parent).code)">\(words)</button>
    """
  }
}

/// What a button names: group, indicator and the indicator above a new one.
struct SchemeLeafPlace {
  let place: IndicatorPlace
  let parent: String

  init(_ place: IndicatorPlace, beneath parent: String) { (self.place, self.parent) = (place, parent) }

  init?(code: String) {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).compactMap { part in
      PercentEncoding.decode(part.utf8).flatMap { String(validating: $0, as: UTF8.self) }
    }
    guard parts.count == 3, let group = parts.first, let parent = parts.last else { return nil }
    self.init(IndicatorPlace(group: group, key: parts.dropFirst().first ?? ""), beneath: parent)
  }

  var isNew: Bool { place.key.isEmpty }
  var code: String { [place.group, place.key, parent].map(PercentEncoding.encode).joined(separator: "/") }
}
