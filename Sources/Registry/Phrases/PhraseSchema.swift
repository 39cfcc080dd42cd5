package import Database

/// The tables of phrase lists and of the keys that sign them; they follow from the log (`PeopleSchema.projections`).
package enum PhraseSchema {
  package static let migrations = [Migration("筛查词表", tables)]

  /// Each installation of a list is a row, the last of which is in force; without a file it is the list that is built in.
  private static let tables = """
    CREATE TABLE phrase_list (
      organ {text} NOT NULL, number {bigint} NOT NULL UNIQUE, name {text} NOT NULL, version {text} NOT NULL, day {text},
      digest {text}, signer {text}, file {text}, installed {bigint} NOT NULL, installed_by {text} NOT NULL,
      PRIMARY KEY (organ, number)
    ) {strict};
    CREATE TABLE phrase_key (
      organ {text} NOT NULL, verifier {text} NOT NULL UNIQUE, since {text} NOT NULL, PRIMARY KEY (organ, verifier)
    ) {strict};
    """
}
