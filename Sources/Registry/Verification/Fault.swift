package import Disclosure

/// 核验发现的问题: one place where the records are not what they were when they were made.
package enum Fault: Hashable, Sendable {
  case entryChanged(OrganID, seq: Int)
  case entryReplaced(OrganID, seq: Int)
  case entryMoved(OrganID, seq: Int, fromSeq: Int)
  case organSwapped(OrganID, seq: Int, from: OrganID)
  case gap(OrganID, from: Int, through: Int)
  case clockBack(OrganID, seq: Int)
  case tailCut(OrganID, last: Int, expected: Int)
  case headChanged(OrganID, seq: Int)
  case headMissing(OrganID)

  case rewritten(OrganID, seq: Int, checkpoint: Int)
  case cutBeforeCheckpoint(OrganID, seq: Int, checkpoint: Int)
  case checkpointMissing(Int)
  case checkpointChanged(Int)
  case checkpointSignature(Int)
  case checkpointChain(Int)
  case checkpointRoot(Int)
  case againstForeign(installation: String)
  case againstSignature
  case againstMissing(Int)
  case againstDiffers(Int)

  case sealedMissing(OrganID, seq: Int, id: String)
  case sealedDamaged(OrganID, seq: Int, id: String, SealRefusal)
  case destroyedIsBack(OrganID, seq: Int, stream: StreamID)
  case destructionUnrecorded(StreamID)

  case fileUnknown(OrganID, seq: Int, Digest)
  case fileMissing(Digest)
  case fileDamaged(Digest)
  case fileKey(Digest)

  case database(problem: String)
  case projection(OrganID, table: String, key: String, difference: String)
  /// What the public searches is not what was published; nil for rows of an item that is not public.
  case search(ItemID?, SearchDifference)
  /// The marks by which items that say nearly the same are found are not those of its text.
  case likeness(ItemID)
  /// What the office searches is not what its newest texts say.
  case officeSearch(ItemID, OfficeSearchDifference)
  case payload(OrganID, seq: Int, reason: String)
}

extension Fault {
  /// The kind as `--format json` names it.
  package var kind: String {
    switch self {
    case .entryChanged: "entryChanged"
    case .entryReplaced: "entryReplaced"
    case .entryMoved: "entryMoved"
    case .organSwapped: "organSwapped"
    case .gap: "gap"
    case .clockBack: "clockBack"
    case .tailCut, .cutBeforeCheckpoint: "tailCut"
    case .headChanged: "headChanged"
    case .headMissing: "headMissing"
    case .rewritten, .againstDiffers: "rewritten"
    case .checkpointMissing, .againstMissing: "checkpointMissing"
    case .checkpointChanged: "checkpointChanged"
    case .checkpointSignature, .againstSignature: "checkpointSignature"
    case .checkpointChain: "checkpointChain"
    case .checkpointRoot: "checkpointRoot"
    case .againstForeign: "foreignCheckpoint"
    case .sealedMissing: "sealedMissing"
    case .sealedDamaged: "sealedDamaged"
    case .destroyedIsBack: "destroyedIsBack"
    case .destructionUnrecorded: "destructionUnrecorded"
    case .fileUnknown: "fileUnknown"
    case .fileMissing: "fileMissing"
    case .fileDamaged: "fileDamaged"
    case .fileKey: "fileKey"
    case .database: "database"
    case .projection: "projection"
    case .search: "search"
    case .likeness: "likeness"
    case .officeSearch: "officeSearch"
    case .payload: "payload"
    }
  }

  package var organ: OrganID? {
    switch self {
    case .entryChanged(let organ, _), .entryReplaced(let organ, _), .entryMoved(let organ, _, _),
      .organSwapped(let organ, _, _), .gap(let organ, _, _), .clockBack(let organ, _), .tailCut(let organ, _, _),
      .headChanged(let organ, _), .headMissing(let organ), .rewritten(let organ, _, _),
      .cutBeforeCheckpoint(let organ, _, _), .sealedMissing(let organ, _, _), .sealedDamaged(let organ, _, _, _),
      .destroyedIsBack(let organ, _, _), .fileUnknown(let organ, _, _), .projection(let organ, _, _, _),
      .payload(let organ, _, _):
      organ
    default: nil
    }
  }

  /// The entry that is meant, or the last one before it.
  package var seq: Int? {
    switch self {
    case .entryChanged(_, let seq), .entryReplaced(_, let seq), .entryMoved(_, let seq, _),
      .organSwapped(_, let seq, _), .gap(_, let seq, _), .clockBack(_, let seq), .tailCut(_, let seq, _),
      .headChanged(_, let seq), .rewritten(_, let seq, _), .cutBeforeCheckpoint(_, let seq, _),
      .sealedMissing(_, let seq, _), .sealedDamaged(_, let seq, _, _), .destroyedIsBack(_, let seq, _),
      .fileUnknown(_, let seq, _), .payload(_, let seq, _):
      seq
    default: nil
    }
  }
}
