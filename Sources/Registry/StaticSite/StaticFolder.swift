import Database

/// 静态站文件夹: where the servers of an installation keep its public pages as files, after every publication and withdrawal.
package struct StaticFolder: Hashable, Sendable {
  /// In full, on every server the same.
  package let path: String
  /// 本系统的网址; empty where readers do not reach it.
  package let address: String
  /// Only this organ; nil: all.
  package let organ: OrganID?

  package init(path: String, address: String, organ: OrganID?) {
    (self.path, self.address, self.organ) = (path, address, organ)
  }
}

/// Why the static site is not given up.
package struct StaticWithdrawalsOpen: Error, Hashable, Sendable {
  package let count: Int
  package var sentence: String { "还有 \(count) 条撤下的信息没有从静态站删除，请等更新完成后再停用。" }
}

extension Registry {
  package func staticFolder() async throws -> StaticFolder? {
    try await database.read { try StaticFolder.stored(in: $0) }
  }

  /// Begins to keep the site in that folder.
  package func keepStaticSite(in folder: StaticFolder) async throws {
    try await database.write(lock: "static-site") { session in
      try session.execute(
        """
        INSERT INTO static_folder (place, path, address, organ) VALUES (1, $1, $2, $3)
        ON CONFLICT (place) DO UPDATE SET path = excluded.path, address = excluded.address, organ = excluded.organ
        """, folder.path, folder.address, folder.organ?.rawValue ?? "")
    }
  }

  /// 停用: the files stay as they are.
  ///
  /// - Throws: `StaticWithdrawalsOpen`, while something withdrawn still stands among the files.
  package func stopStaticSite() async throws {
    try await database.write(lock: "static-site") { session in
      let open =
        try session.first("SELECT count(*) FROM static_change WHERE settled IS NULL AND gone = 1") { try $0[0] as Int }
        ?? 0
      guard open == 0 else { throw StaticWithdrawalsOpen(count: open) }
      try session.execute("DELETE FROM static_change WHERE settled IS NULL")
      try session.execute("DELETE FROM static_folder")
    }
  }
}

extension StaticFolder {
  static func stored(in session: Session) throws -> StaticFolder? {
    try session.first("SELECT path, address, organ FROM static_folder") { row in
      let organ: String = try row[2]
      return StaticFolder(path: try row[0], address: try row[1], organ: organ.isEmpty ? nil : OrganID(organ))
    }
  }
}
