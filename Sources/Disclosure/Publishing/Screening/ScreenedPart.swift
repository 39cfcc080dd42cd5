/// 受检内容: one piece of text with its place: a paragraph, a cell, the description of a picture.
package struct ScreenedPart: Hashable, Sendable {
  package let place: ScreenedPlace
  package let text: String
  /// Why nothing could be read at this place; nil for text.
  package let obstacle: String?

  package init(_ place: ScreenedPlace, _ text: String) {
    self.place = place
    self.text = text
    obstacle = nil
  }

  private init(_ place: ScreenedPlace, obstacle: String) {
    self.place = place
    text = ""
    self.obstacle = obstacle
  }

  /// 无法检查: what could not be looked into, with a whole Chinese sentence that says why.
  package static func unread(_ place: ScreenedPlace, _ why: String) -> ScreenedPart {
    ScreenedPart(place, obstacle: why)
  }
}
