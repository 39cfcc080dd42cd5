package import Database

/// The tables of organs, people and accounts; steps are added and never changed after a release.
package enum PeopleSchema {
  package static let migrations = [
    Migration("机构人员", organization), Migration("账号和登录", accounts),
  ]

  /// What came after the first tables of all parts.
  package static let additions = [Migration("科室承继和期限变动", changes)]

  /// What came with the work log.
  package static let groupDocuments = [Migration("领导小组任免文件", documents)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = tables

  static let tables = [
    PeopleTable(
      table: "organ", key: [], columns: ["name", "level", "parent", "successor", "closed"],
      effects: [.organFounded: .put, .organChanged: .patch, .organClosed: .patch]),
    PeopleTable(
      table: "office", key: ["id"], columns: ["name", "position", "closed", "successor"],
      effects: [.officeOpened: .put, .officeChanged: .patch, .officeClosed: .patch]),
    PeopleTable(
      table: "person", key: ["id"], columns: ["name", "phone", "email", "left_on"],
      effects: [.personAdded: .put, .personChanged: .patch, .personLeft: .patch]),
    PeopleTable(
      table: "post", key: ["id"], columns: ["person", "office", "title", "since", "until"],
      effects: [.postTaken: .put, .postLeft: .patch]),
    PeopleTable(
      table: "role_grant", key: ["person", "role"], columns: ["since"],
      effects: [.roleGranted: .put, .roleWithdrawn: .remove]),
    PeopleTable(
      table: "account", key: ["name"], columns: ["person", "closed"],
      effects: [.accountOpened: .put, .accountClosed: .patch]),
    PeopleTable(
      table: "leading_group", key: ["id"],
      columns: ["person", "duty", "since", "until", "document", "end_document"],
      effects: [.groupJoined: .put, .groupLeft: .patch]),
    PeopleTable(
      table: "duty_roster", key: ["id"], columns: ["person", "since", "until"],
      effects: [.dutySet: .put, .dutyCancelled: .remove]),
    PeopleTable(
      table: "delegation", key: ["id"], columns: ["principal", "deputy", "since", "until", "roles", "reason"],
      effects: [.authorityDelegated: .put, .delegationEnded: .patch]),
    PeopleTable(
      table: "holiday_notice", key: ["year"], columns: ["number", "off", "work", "provisional", "noted", "title"],
      effects: [.holidaysNoted: .put]),
    PeopleTable(
      table: "due_move", key: ["request", "noted"], columns: ["number", "due_before", "due_after", "moved"],
      effects: [.dueDayMoved: .put]),
    PeopleTable(
      table: "organ_setting", key: ["name", "since"], columns: ["value"], effects: [.settingChanged: .put]),
    PeopleTable(
      table: "account_hold", key: ["name"], columns: ["since"],
      effects: [.accountHeld: .put, .accountReleased: .remove]),
    PeopleTable(
      table: "phrase_list", key: ["number"],
      columns: ["name", "version", "day", "digest", "signer", "file", "installed", "installed_by"],
      effects: [.phrasesInstalled: .put]),
    PeopleTable(
      table: "phrase_key", key: ["verifier"], columns: ["since"],
      effects: [.phraseKeyTrusted: .put, .phraseKeyWithdrawn: .remove]),
  ]

  /// Days are ISO text. `phone` and `email` are references to sealed values; lists and objects are canonical JSON.
  private static let organization = """
    CREATE TABLE organ (
      organ {text} PRIMARY KEY, name {text} NOT NULL, level {text} NOT NULL, parent {text}, successor {text},
      closed {text}
    ) {strict};
    CREATE INDEX organ_parent ON organ (parent);
    CREATE TABLE office (
      organ {text} NOT NULL, id {text} NOT NULL UNIQUE, name {text} NOT NULL, position {bigint} NOT NULL,
      closed {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE person (
      organ {text} NOT NULL, id {text} NOT NULL UNIQUE, name {text} NOT NULL, phone {text}, email {text},
      left_on {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE post (
      organ {text} NOT NULL, id {text} NOT NULL, person {text} NOT NULL, office {text}, title {text} NOT NULL,
      since {text}, until {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE INDEX post_person ON post (person);
    CREATE TABLE role_grant (
      organ {text} NOT NULL, person {text} NOT NULL, role {text} NOT NULL, since {text} NOT NULL,
      PRIMARY KEY (organ, person, role)
    ) {strict};
    CREATE INDEX role_grant_person ON role_grant (person);
    CREATE TABLE account (
      organ {text} NOT NULL, name {text} NOT NULL UNIQUE, person {text} NOT NULL UNIQUE, closed {text},
      PRIMARY KEY (organ, name)
    ) {strict};
    CREATE TABLE leading_group (
      organ {text} NOT NULL, id {text} NOT NULL, person {text} NOT NULL, duty {text} NOT NULL, since {text} NOT NULL,
      until {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE duty_roster (
      organ {text} NOT NULL, id {text} NOT NULL, person {text} NOT NULL, since {text} NOT NULL, until {text} NOT NULL,
      PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE delegation (
      organ {text} NOT NULL, id {text} NOT NULL, principal {text} NOT NULL, deputy {text} NOT NULL,
      since {text} NOT NULL, until {text} NOT NULL, roles {text} NOT NULL, reason {text} NOT NULL, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE holiday_notice (
      organ {text} NOT NULL, year {bigint} NOT NULL, number {text}, off {text} NOT NULL, work {text} NOT NULL,
      provisional {bigint} NOT NULL, noted {bigint} NOT NULL, PRIMARY KEY (organ, year)
    ) {strict};
    CREATE TABLE organ_setting (
      organ {text} NOT NULL, name {text} NOT NULL, since {text} NOT NULL, value {text} NOT NULL,
      PRIMARY KEY (organ, name, since)
    ) {strict};
    """

  /// `noted` tells the notice by which a due day moved.
  private static let changes = """
    ALTER TABLE office ADD COLUMN successor {text};
    ALTER TABLE holiday_notice ADD COLUMN title {text};
    CREATE TABLE due_move (
      organ {text} NOT NULL, request {text} NOT NULL, noted {bigint} NOT NULL, number {text} NOT NULL,
      due_before {text}, due_after {text}, moved {text} NOT NULL, PRIMARY KEY (organ, request, noted)
    ) {strict};
    """

  private static let documents = """
    ALTER TABLE leading_group ADD COLUMN document {text};
    ALTER TABLE leading_group ADD COLUMN end_document {text};
    """

  /// Passwords, codes and sessions are no acts of the office: they are in no log, and vanish when they are deleted.
  /// `login_guard` knows an account by its mark only, so that unknown names are held back alike and none is kept.
  private static let accounts = """
    CREATE TABLE credential (
      account {text} PRIMARY KEY, encoded {text} NOT NULL, set_at {bigint} NOT NULL, administrator {bigint} NOT NULL
    ) {strict};
    CREATE TABLE former_password (
      account {text} NOT NULL, number {bigint} NOT NULL, encoded {text} NOT NULL, PRIMARY KEY (account, number)
    ) {strict};
    CREATE TABLE activation (
      account {text} PRIMARY KEY, digest {text} NOT NULL, expires {bigint} NOT NULL
    ) {strict};
    CREATE TABLE login_guard (
      mark {text} PRIMARY KEY, failures {bigint} NOT NULL, locked_until {bigint}, last {bigint} NOT NULL
    ) {strict};
    CREATE TABLE login (
      id {id}, at {bigint} NOT NULL, organ {text}, account {text}, outcome {text} NOT NULL, source {text}
    ) {strict};
    CREATE INDEX login_organ ON login (organ, id);
    CREATE TABLE session (
      id {text} PRIMARY KEY, account {text} NOT NULL, person {text} NOT NULL, organ {text} NOT NULL,
      started {bigint} NOT NULL, touched {bigint} NOT NULL
    ) {strict};
    CREATE INDEX session_person ON session (person);
    CREATE INDEX session_touched ON session (touched);
    """
}
