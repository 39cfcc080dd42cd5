import Disclosure
import Documents
import Registry

/// 申请附件: the files that come with an application, carried from page to page until it is handed in.
struct ApplicationFiles {
  let held: [HeldFile]
  /// Their tickets, in the same order.
  let tickets: [String]
  let faults: [FieldFault]

  static let field = "held"
  static let dropField = "drop"
  static let most = 5
  static let largest = 10_000_000
  static let none = ApplicationFiles(held: [], tickets: [], faults: [])

  /// 附件种类 and the fields that take them.
  static let inputs: [(field: String, kind: CaseDocumentKind, label: String, hint: String)] = [
    ("identityFiles", .identity, "身份证明", "证件的照片或者扫描件。"),
    ("authorityFiles", .authority, "授权委托书", "请人代办的需要。也可以另行寄送或者送到受理机关。"),
    ("otherFiles", .application, "其他材料", "与申请有关的材料。"),
  ]

  private init(held: [HeldFile], tickets: [String], faults: [FieldFault]) {
    (self.held, self.tickets, self.faults) = (held, tickets, faults)
  }

  /// What was chosen before and is not dropped, and what came now.
  init(_ visit: Visit, token: String) throws {
    let form = visit.form
    var faults = form.fileFaults
    var kept: [(HeldFile, String)] = []
    let dropped = Set(form.all(Self.dropField))
    for ticket in form.all(Self.field) {
      guard let file = visit.registry.heldFile(ticket, form: token, at: visit.now) else {
        if !faults.contains(Self.lapsed) { faults.append(Self.lapsed) }
        continue
      }
      if !dropped.contains(file.address.hex), !kept.contains(where: { $0.0.address == file.address }) {
        kept.append((file, ticket))
      }
    }
    for input in Self.inputs {
      for file in form.files(input.field) {
        guard kept.count < Self.most else {
          faults.append(FieldFault(input.field, "附件最多 \(Self.most) 个，“\(file.name)”没有保存。请合并成一个文件，或者先移除不需要的。"))
          continue
        }
        let held = HeldFile(NewDocument(file.stored, input.kind, name: file.name))
        kept.append((held, try visit.registry.ticket(of: held, form: token, at: visit.now)))
      }
    }
    self.init(held: kept.map(\.0), tickets: kept.map(\.1), faults: faults)
  }

  private static let lapsed = FieldFault(
    "otherFiles", "先前选择的附件已经过了 \(HeldFile.lasting / 3600) 小时，没有保留，请重新选择。")

  var documents: [NewDocument] { held.map(\.document) }

  func has(_ kind: CaseDocumentKind) -> Bool { held.contains { $0.kind == kind } }

  /// Carries them to the next page.
  var hiddenFields: Markup {
    var fields = Markup()
    fields.append(tickets) { "<input type=\"hidden\" name=\"\(Self.field)\" value=\"\($0)\"/>\n" }
    return fields
  }

  /// What is chosen, each to be taken away again.
  var list: Markup {
    guard !held.isEmpty else { return "" }
    let choices = held.map { Choice($0.address.hex, "移除“\($0.name)”", hint: Self.words($0)) }
    return Field(
      Self.dropField, "已经选择的附件", .ticks(choices), hint: "已随申请保留，不必重新选择；不要的请勾选。", isOptional: true
    ).markup
  }

  /// On the page of the check.
  var facts: [(String, Markup)] {
    guard !held.isEmpty else { return [] }
    var lines = Markup()
    lines.append(held.enumerated()) { index, file in
      index == 0 ? "\(file.name)（\(Self.words(file))）" : "<br/>\(file.name)（\(Self.words(file))）"
    }
    return [("附件", lines)]
  }

  private static func words(_ file: HeldFile) -> String {
    let label = inputs.first { $0.kind == file.kind }?.label ?? file.kind.chinese
    let kilobytes = max(1, (file.size + 999) / 1000)
    let tenths = (file.size + 50_000) / 100_000
    return "\(label)，" + (file.size < 1_000_000 ? "\(kilobytes) KB" : "\(tenths / 10).\(tenths % 10) MB")
  }
}

extension FormLimits {
  /// 申请表: anybody may send it, so that little is taken.
  static let application: FormLimits = {
    var limits = FormLimits(
      body: 25_000_000, fields: 200, fieldLength: 100_000, files: ApplicationFiles.most * 2,
      fileLength: ApplicationFiles.largest)
    limits.keepsFileFaults = true
    return limits
  }()
}
