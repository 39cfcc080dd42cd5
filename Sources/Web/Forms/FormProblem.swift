/// Why what was sent cannot be taken.
package enum FormProblem: Error, Hashable, Sendable {
  case malformed
  case notText
  case otherType
  case tooManyFields(limit: Int)
  case fieldTooLong(name: String, limit: Int)
  case bodyTooLong(limit: Int)
  case tooManyFiles(limit: Int)
  case fileTooLong(name: String, limit: Int)
  case file(UploadRefusal, name: String)
  /// 访客附件已满: more came from outside than is kept for people who have not handed in anything yet.
  case guestsFull(name: String)
  case tokenMissing

  /// Too much, rather than wrong.
  package var isTooLarge: Bool {
    switch self {
    case .tooManyFields, .fieldTooLong, .bodyTooLong, .tooManyFiles, .fileTooLong, .guestsFull: true
    default: false
    }
  }

  package var sentence: String {
    switch self {
    case .malformed: "收到的内容不完整，可能在传送时中断。请返回后重新提交。"
    case .notText: "填写的内容中有无法识别的字符，请删除后重新填写。"
    case .otherType: "提交的内容不是本页的表单，请打开页面重新填写。"
    case .tooManyFields(let limit): "一次提交的项目超过 \(limit) 个，请分次提交。"
    case .fieldTooLong(_, let limit): "有一项填写的文字超过 \(FormProblem.size(limit))，请改为上传附件。"
    case .bodyTooLong(let limit): "一次提交的内容超过 \(FormProblem.size(limit))，没有保存。请减少附件或者分次提交。"
    case .tooManyFiles(let limit):
      limit == 0 ? "本页不接收文件。" : "一次最多提交 \(limit) 个文件，请分次提交。"
    case .fileTooLong(let name, let limit): "文件“\(name)”超过 \(FormProblem.size(limit))，没有保存。请压缩或者分成几个文件。"
    case .file(let refusal, let name): "文件“\(name)”没有保存：\(refusal.sentence)"
    case .guestsFull(let name): "收到的附件太多，文件“\(name)”没有保存。请过一小时再试，或者不带附件提交，附件另行寄送。"
    case .tokenMissing: "页面打开时间过长，或者已经重新登录，为了安全没有办理。请返回并刷新页面后重新提交。"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000) KB"
  }
}
