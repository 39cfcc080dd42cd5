package import Database

/// The table of accounts that an administrator has locked; follows from the log (`PeopleSchema.projections`).
package enum AccountHoldSchema {
  package static let migrations = [Migration("锁定的账号", holds)]

  private static let holds = """
    CREATE TABLE account_hold (
      organ {text} NOT NULL, name {text} NOT NULL UNIQUE, since {text} NOT NULL, PRIMARY KEY (organ, name)
    ) {strict};
    """
}
