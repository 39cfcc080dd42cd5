package import Database

/// The tables of requests; steps are added and never changed after a release.
///
/// `request`, `request_count`, `request_document` and `request_number` follow from the log (`RequestProjection`). The others
/// hold marks that say nothing without the key, so that they may be deleted with the values they stand for.
package enum RequestSchema {
  package static let migrations = [Migration("依申请公开", tables)]

  private static let tables = """
    CREATE TABLE request (
      id {text} PRIMARY KEY, organ {text} NOT NULL, number {text} NOT NULL, channel {text} NOT NULL,
      outside_number {text}, outside_due {text}, backfilled {bigint} NOT NULL, arrived {text} NOT NULL,
      received {text}, state {text} NOT NULL, due {text}, confirm_by {text}, wait_until {text}, office {text},
      office_due {text}, applicant {text}, review_role {text}, review_bound {text} NOT NULL, disposition {text},
      result {text}, closed {text}, reply_number {text}, delivered {text}, version {bigint} NOT NULL,
      changed {bigint} NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX request_number_of_organ ON request (organ, number);
    CREATE INDEX request_by_number ON request (number);
    CREATE INDEX request_inbox ON request (organ, state, due);
    CREATE INDEX request_due ON request (organ, due);
    CREATE INDEX request_office ON request (organ, office, state);
    CREATE INDEX request_received ON request (organ, received);
    CREATE INDEX request_closed ON request (organ, closed);
    CREATE INDEX request_arrived ON request (organ, arrived);

    CREATE TABLE request_count (
      organ {text} NOT NULL, year {bigint} NOT NULL, cell_row {text} NOT NULL, cell_column {text} NOT NULL,
      count {bigint} NOT NULL, PRIMARY KEY (organ, year, cell_row, cell_column)
    ) {strict};
    CREATE TABLE request_document (
      file {text} PRIMARY KEY, organ {text} NOT NULL, request {text} NOT NULL, kind {text} NOT NULL,
      version {bigint} NOT NULL, added {text} NOT NULL
    ) {strict};
    CREATE INDEX request_document_request ON request_document (request, version);
    CREATE INDEX request_document_organ ON request_document (organ);
    CREATE TABLE request_number (
      organ {text} NOT NULL, series {text} NOT NULL, number {text} NOT NULL, year {bigint}, sequence {bigint},
      request {text} NOT NULL, PRIMARY KEY (organ, series, number)
    ) {strict};
    CREATE UNIQUE INDEX request_number_place ON request_number (organ, series, year, sequence);

    CREATE TABLE request_mark (
      organ {text} NOT NULL, purpose {text} NOT NULL, mark {text} NOT NULL, request {text} NOT NULL,
      PRIMARY KEY (organ, purpose, mark, request)
    ) {strict};
    CREATE INDEX request_mark_request ON request_mark (request);
    CREATE TABLE request_code (request {text} PRIMARY KEY, mark {text} NOT NULL) {strict};
    CREATE TABLE request_submission (mark {text} PRIMARY KEY, request {text} NOT NULL) {strict};
    CREATE TABLE track_attempt (
      mark {text} NOT NULL, hour {bigint} NOT NULL, count {bigint} NOT NULL, PRIMARY KEY (mark, hour)
    ) {strict};
    CREATE INDEX track_attempt_hour ON track_attempt (hour);
    """
}
