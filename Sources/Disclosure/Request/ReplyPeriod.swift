/// 答复期限: what the clock says of a request: when the reply is due, and why.
package struct ReplyPeriod: Hashable, Sendable {
  /// The last day for the reply; nil in every state but `running`.
  package let due: Day?
  package let state: ReplyState
  /// Whether the day asked about lies after `due`.
  package let isOverdue: Bool
  /// The last day for the payment, while one is awaited.
  package let payBy: Day?
  /// Whether a listed day may still become working or off.
  package let isProvisional: Bool
  package let warnings: [ClockWarning]
  /// Every calendar day once, from receipt to `due`; when that is nil, to the day asked about, else to the last event.
  package let days: [ClockDay]
  /// The last day of a period that had run out before the clock came to stand still (`due` is nil then): the reply was late
  /// already when the request for a supplement, the consultation or the fee notice went out.
  package let ranOutOn: Day?
}
