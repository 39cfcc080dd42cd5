package import Disclosure

extension ItemID {
  /// Never made from anything personal or from the title.
  package static func random() -> ItemID { ItemID(RandomBytes.identifier()) }

  /// Everything that happened to it.
  package var stream: StreamID { StreamID("item/\(rawValue)") }

  /// The item of such a stream; nil for another stream.
  package init?(_ stream: StreamID) {
    let prefix = "item/"
    guard stream.rawValue.hasPrefix(prefix) else { return nil }
    self.init(String(stream.rawValue.dropFirst(prefix.count)))
  }
}
