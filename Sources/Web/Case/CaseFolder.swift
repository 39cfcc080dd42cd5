import Disclosure
import Documents
import Registry

/// 案卷压缩包: the table of contents, the materials, the log's entries with the checkpoint over them, and a digest of every file.
struct CaseFolder {
  /// Of all materials together, in bytes; the archive is made in memory.
  static let largest = 300 * 1_048_576

  private typealias Member = (name: String, bytes: [UInt8])

  private let export: CaseExport
  private let opened: OpenedCase

  init(_ export: CaseExport, _ opened: OpenedCase) {
    self.export = export
    self.opened = opened
  }

  func members() throws -> [(name: String, bytes: [UInt8])] {
    let document = dossier.document
    var members: [Member] = [
      ("案卷目录.html", HTMLWriter.write(document)), ("案卷目录.docx", try DOCXWriter.write(document)),
    ]
    for (stored, path) in zip(export.stored, paths) {
      if let stored, let path { members.append((path, try opened.visit.registry.files.contents(of: stored))) }
    }
    members.append(("记录/日志.jsonl", export.entries.map { "\($0.line)\n" }.joined().utf8Bytes))
    if let proof = export.proof { members.append(("记录/检查点.txt", proof.text.utf8Bytes)) }
    members.append(("核验说明.txt", instructions.utf8Bytes))
    let sums = members.map { "\(HashAlgorithm.sha256.digest(of: $0.bytes))  \($0.name)\n" }
    return members + [("SHA256SUMS", sums.joined().utf8Bytes)]
  }

  /// Where each material lies; nil for one that is not handed out.
  private var paths: [String?] {
    zip(export.file.documents, export.stored).enumerated().map { index, pair in
      guard pair.1 != nil else { return nil }
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      return "材料/\(number) \(pair.0.kind.chinese) \(CaseFolder.safe(pair.0.name))"
    }
  }

  /// A name that every system takes, and that leads nowhere else.
  static func safe(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar -> Character in
      let isUnfit = scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      return isUnfit ? "_" : Character(scalar)
    }
    let text = String(kept.suffix(80)).trimmingDots
    return text.isEmpty ? "未命名" : text
  }

  private var dossier: CaseDossier {
    let words = HappeningWords(opened: opened)
    let hidden = Set(CaseDetail.application + [.draftSalt, .draftFacts, .documentName])
    return CaseDossier(
      organ: opened.directory.organName, number: export.file.number, exported: opened.visit.today, facts: facts,
      happenings: export.file.events.map { entry in
        CaseDossier.Happening(
          day: entry.event.day, by: opened.name(of: entry.event.by), what: words.words(entry.event.what),
          texts: CaseDetail.allCases.filter { !hidden.contains($0) }.compactMap { entry.details[$0] })
      },
      papers: zip(export.file.documents, paths).map {
        let reason = $0.state.isReleased ? "（已按规定销毁）" : "（没有通过检查，不予导出）"
        return CaseDossier.Paper(kind: $0.kind.chinese, added: $0.added, place: $1 ?? reason)
      },
      period: period)
  }

  private var facts: [CaseDossier.Fact] {
    let registration = export.file.case.registration
    var facts: [CaseDossier.Fact] = []
    if let kind = export.file.case.applicant { facts.append(.init("申请人类型", kind.label)) }
    for detail in CaseDetail.application + [.trackingNumber] {
      if let text = export.file.application[detail] { facts.append(.init(detail.chinese, text)) }
    }
    facts.append(.init("提出方式", registration.channel.chinese))
    facts.append(.init("到达日期", export.file.case.arrived.chineseWithWeekday))
    if let day = export.file.case.received { facts.append(.init("收到申请之日", day.chineseWithWeekday)) }
    facts.append(.init("办理状态", export.file.case.stateText))
    if let issued = export.file.case.issued { facts.append(.init("答复文号", "\(issued.number)（\(issued.day.chinese)）")) }
    return facts
  }

  private var period: [Block] {
    guard let period = export.file.period, !period.days.isEmpty else { return [] }
    let letterhead = OfficeLetterhead(organ: opened.directory.organName, office: "", phone: "", address: "")
    let explanation = PeriodExplanation(letterhead: letterhead, requestNumber: export.file.number, period: period)
    return Array(explanation.rendered.blocks.dropFirst())
  }

  private var instructions: String {
    let covered = export.proof.map { proof in
      "检查点第 \(proof.checkpoint.checkpoint.number) 号，产生于 \(proof.checkpoint.checkpoint.at)，覆盖本机关日志至第 \(proof.head.seq) 条。"
    }
    return """
      核验说明

      一、文件是否完整：在本文件夹中运行 sha256sum -c SHA256SUMS，每个文件都应当显示 OK（成功）。
      二、记录是否被改动：“记录/日志.jsonl”每行是日志的一条记录。hash 是下列各项依次相连后的 SHA-256：gongkai.entry/1、algorithm、organ、\
      seq、previous、recorded（毫秒）、stream、kind、version、payload；每一项前有 8 字节的长度（高位在前），previous 是 32 字节原值，\
      其余是 UTF-8 文字，数字写成十进制。
      三、检查点：“记录/检查点.txt”是签名的检查点和本机关日志在其中的证明。\(covered ?? "")\
      办案单位可以请本机关运行 gongkai verify --against 检查点.txt，证明检查点产生以后日志没有被改写；检查点同时公布在系统的 \(Links.checkpoint)。
      四、日志中不写个人信息，只写加盐摘要；个人信息在“案卷目录”和“材料”中。

      """
  }
}

extension LogEntry {
  /// 一行: the entry as data, every value as it was hashed.
  fileprivate var line: String {
    let value: JSON = [
      "algorithm": .string(algorithm.rawValue), "hash": .string(hash.hex), "kind": .string(kind),
      "organ": .string(organ.rawValue), "payload": .string(payload), "previous": .string(previous.hex),
      "recorded": .integer(recorded.milliseconds), "seq": .integer(seq), "stream": .string(stream.rawValue),
      "version": .integer(version),
    ]
    return value.compactText
  }
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }

  /// Names of only dots lead elsewhere.
  fileprivate var trimmingDots: String { String(drop { $0 == "." || $0 == " " }) }
}
