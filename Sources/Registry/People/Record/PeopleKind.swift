/// 机构人员事项的种类: what happens to organs, offices, people and accounts. The raw value is the event's kind in the log.
package enum PeopleKind: String, CaseIterable, Sendable {
  case organFounded, organChanged, organClosed
  case officeOpened, officeChanged, officeClosed
  case personAdded, personChanged, personLeft
  case postTaken, postLeft
  case roleGranted, roleWithdrawn
  case accountOpened, accountClosed, accountReset, accountActivated, accountLocked
  case accountHeld, accountReleased, accountUnlocked
  case groupJoined, groupLeft
  case dutySet, dutyCancelled
  case authorityDelegated, delegationEnded
  case holidaysNoted, dueDayMoved
  case settingChanged
  case phrasesInstalled, phraseKeyTrusted, phraseKeyWithdrawn
}
