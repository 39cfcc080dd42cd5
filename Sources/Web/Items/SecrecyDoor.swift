import Disclosure
import Documents
import Registry

/// 密级标志的检查, before anything of a revision is kept: what bears a mark is refused, recorded by its digest and removed.
struct SecrecyDoor {
  let visit: Visit
  let organName: String

  /// - Returns: What is wrong, at its fields; empty when the revision may be kept.
  func faults(of text: ItemText) async throws -> [FieldFault] {
    var faults: [FieldFault] = []
    var refused: [Digest] = []
    let phrases = try await visit.registry.phrases()
    for file in visit.form.files("files") {
      let bytes = try visit.registry.files.contents(of: file.stored)
      let notes = await visit.site.screenAttachment(bytes, file.name, phrases)
      guard notes.contains(where: \.isSecret) else { continue }
      refused.append(file.stored.address)
      faults.append(FieldFault("files", Self.sentence("文件“\(file.name)”")))
    }
    if text.findings(organ: organName).contains(where: \.isSecret) {
      refused.append(HashAlgorithm.current.digest(of: text.bytes))
      faults.append(FieldFault(ItemField.body.rawValue, Self.sentence("所填内容")))
    }
    if !refused.isEmpty { try await visit.registry.refuseSecret(refused, by: try visit.viewer(), at: visit.now) }
    return faults
  }

  /// What was typed, without the words that must not be here.
  static func shown(_ form: FormValues, after faults: [FieldFault]) -> FormValues {
    guard faults.contains(where: { $0.field == ItemField.body.rawValue }) else { return form }
    let words = [ItemField.title, .body, .summary].map(\.rawValue)
    return FormValues(form.fields.filter { !words.contains($0.name) }.map { ($0.name, $0.value) })
  }

  private static func sentence(_ what: String) -> String {
    "\(what)带有国家秘密标志，没有保存。请停止在本系统处理，交保密员线下处理；系统只记下校验值、提交人和时间。"
  }
}
