package import Database

/// 链接检查各表: when the links of an item's public text were asked last, and which of them did not answer. They do not follow from the log:
/// what a machine of others answered is no act of the office.
package enum LinkSchema {
  package static let migrations = [Migration("链接检查", tables)]

  private static let tables = """
    CREATE TABLE item_link_check (
      item {text} PRIMARY KEY, revision {text} NOT NULL, checked {bigint} NOT NULL
    ) {strict};
    CREATE INDEX item_link_check_time ON item_link_check (checked);
    CREATE TABLE item_dead_link (
      item {text} NOT NULL, address {text} NOT NULL, outcome {text} NOT NULL, since {bigint} NOT NULL,
      PRIMARY KEY (item, address)
    ) {strict};
    """
}
