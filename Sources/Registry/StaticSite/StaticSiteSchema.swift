package import Database

/// The tables of the static site that servers keep up. They tell what is still to be done outside the database, so they follow from no log.
package enum StaticSiteSchema {
  package static let migrations = [Migration("静态站", tables)]

  /// A change is settled once the files tell it; what was withdrawn is then gone from them.
  private static let tables = """
    CREATE TABLE static_folder (
      place {bigint} PRIMARY KEY CHECK (place = 1), path {text} NOT NULL, address {text} NOT NULL, organ {text} NOT NULL
    ) {strict};
    CREATE TABLE static_change (
      item {text} NOT NULL, version {bigint} NOT NULL, gone {bigint} NOT NULL, written {bigint} NOT NULL, settled {bigint},
      PRIMARY KEY (item, version)
    ) {strict};
    CREATE INDEX static_change_open ON static_change (item, version) WHERE settled IS NULL;
    """
}
