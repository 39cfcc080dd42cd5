import Disclosure
import Documents

/// 审核事项 as the log writes them: the same for replies and items.
extension ReviewEvent {
  var members: [JSON.Member] {
    switch self {
    case .submitted(let digest, let author):
      [.init("digest", .string(digest)), .init("author", .string(author.rawValue))]
    case .passed(let signature), .returned(let signature, _): signature.members
    case .recalled: []
    }
  }
}

extension ReviewSignature {
  fileprivate var members: [JSON.Member] {
    var members: [JSON.Member] = [
      .init("step", .integer(step)), .init("digest", .string(digest)), .init("signer", .string(signer.rawValue)),
    ]
    if let onBehalfOf { members.append(.init("onBehalfOf", .string(onBehalfOf.rawValue))) }
    if let paper {
      members.append(
        .init(
          "paper",
          [
            "signedOn": JSON(paper.signedOn), "recordedBy": .string(paper.recordedBy.rawValue),
            "scan": ["file": .string(paper.scan)],
          ]))
    }
    return members
  }
}

extension EventPayload {
  /// Of `submitted`.
  func submission() throws(RecordedEventFault) -> ReviewEvent {
    .submitted(digest: try text("digest"), author: PersonID(try text("author")))
  }

  /// Of `passed` and `returned`.
  func signature() throws(RecordedEventFault) -> ReviewSignature {
    ReviewSignature(
      step: try number("step"), digest: try text("digest"), signer: PersonID(try text("signer")),
      onBehalfOf: try ifPresent("onBehalfOf", text).map { PersonID($0) },
      paper: try ifPresent("paper") { (field) throws(RecordedEventFault) in
        let paper = try inside(field)
        return PaperSigning(
          signedOn: try paper.day("signedOn"), recordedBy: PersonID(try paper.text("recordedBy")),
          scan: try paper.inside("scan").text("file"))
      })
  }

  /// Sealed texts beside the event, by the names of `Detail`.
  func details<Detail: RawRepresentable & Hashable>(
    _ type: Detail.Type = Detail.self
  ) throws(RecordedEventFault) -> [Detail: SealedReference] where Detail.RawValue == String {
    guard has("details") else { return [:] }
    var details: [Detail: SealedReference] = [:]
    for member in try inside("details").json.members ?? [] {
      guard let detail = Detail(rawValue: member.key), let reference = SealedReference(member.value) else {
        throw fault("details.\(member.key)")
      }
      details[detail] = reference
    }
    return details
  }
}
