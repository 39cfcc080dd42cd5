import Database
import Disclosure
import Documents

/// 近似标记 of one text: equal bands of min-hashes have equal marks, and without the key a mark says nothing of the text.
struct LikenessMarks: Hashable, Sendable {
  let marks: Set<String>

  /// None, of a text that cannot be read or says too little.
  static let empty = LikenessMarks(marks: [])

  private init(marks: Set<String>) { self.marks = marks }

  init(of text: ItemText, keys: Keys) { self.init(of: text.compared, keys: keys) }

  init(of shingles: TextShingles, keys: Keys) {
    guard shingles.isCompared, let signature = TextSignature(shingles) else {
      marks = []
      return
    }
    marks = Set(
      signature.bandKeys.enumerated().map { index, band in
        EqualityMark(of: "\(index) \(band)", purpose: "item.band", keys: keys).digest.hex
      })
  }

  /// Replaces what is kept of the item.
  func write(_ item: ItemID, revision: String, of organ: OrganID, in session: Session) throws {
    try session.execute("DELETE FROM item_band WHERE item = $1", item.rawValue)
    try session.execute(
      """
      INSERT INTO item_likeness (item, organ, revision) VALUES ($1, $2, $3)
      ON CONFLICT (item) DO UPDATE SET revision = excluded.revision
      """, item.rawValue, organ.rawValue, revision)
    for mark in marks.sorted() {
      try session.execute(
        "INSERT INTO item_band (item, mark, organ) VALUES ($1, $2, $3)", item.rawValue, mark, organ.rawValue)
    }
  }

  /// As they are kept.
  static func stored(_ item: ItemID, in session: Session) throws -> LikenessMarks {
    LikenessMarks(
      marks: Set(try session.query("SELECT mark FROM item_band WHERE item = $1", item.rawValue) { try $0[0] as String })
    )
  }

  /// Of a text whose copies are destroyed nothing is left.
  static func remove(_ item: ItemID, in session: Session) throws {
    try session.execute("DELETE FROM item_band WHERE item = $1", item.rawValue)
  }
}

extension Registry {
  /// 补建近似标记 of the items of an installation from before there were any.
  func fillLikeness() async throws {
    var last = ""
    while true {
      let after = last
      let missing = try await database.read { session in
        try session.query(
          """
          SELECT item.id, item.organ, item.revision FROM item
          LEFT JOIN item_likeness ON item_likeness.item = item.id
          WHERE item.id > $1 AND item.revision IS NOT NULL AND item_likeness.item IS NULL ORDER BY item.id LIMIT 50
          """, after
        ) { row -> (id: ItemID, organ: OrganID, revision: String) in
          (ItemID(try row[0]), OrganID(try row[1]), try row[2])
        }.map { (item: $0, file: try storedText($0.revision, in: session)) }
      }
      guard let end = missing.last else { return }
      last = end.item.id.rawValue
      let made = missing.map { entry in
        (entry.item, entry.file.map { RevisionReading(of: $0, in: self).likeness } ?? LikenessMarks.empty)
      }
      try await database.write(lock: "likeness") { session in
        for (item, marks) in made {
          // It may have been revised meanwhile, which made its own.
          let isStill = try session.first(
            "SELECT 1 FROM item WHERE id = $1 AND revision = $2", item.id.rawValue, item.revision
          ) { _ in true }
          if isStill != nil { try marks.write(item.id, revision: item.revision, of: item.organ, in: session) }
        }
      }
    }
  }
}
