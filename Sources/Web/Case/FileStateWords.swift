import Documents
import Registry

/// 文件检查的状态 in words: what is being done with a received file, or why nobody gets it.
struct FileStateWords {
  let state: FileState

  init(_ state: FileState) { self.state = state }

  /// Behind the file's name.
  var mark: Markup {
    switch state {
    case .checking: " \(StateMark("正在检查", .amber).markup)"
    case .judged(.made), .judged(.released(true)): ""
    case .judged(.released(false)): " <span class=\"quiet\">未查毒</span>"
    case .judged(.rejected(let finding, _)):
      " \(StateMark("未通过检查", .red).markup) <span class=\"finding-words\">\(finding.sentence)</span>"
    }
  }

  /// The file's name, which leads to it once its check has released it.
  func link(_ name: String, to address: String) -> Markup {
    state.isReleased ? "<a href=\"\(address)\">\(name)</a>\(mark)" : "\(name)\(mark)"
  }

  /// Why the file is not handed out; nil when it is.
  var refusal: String? {
    switch state {
    case .checking: "文件正在检查，检查通过以后才能下载，一般不超过一分钟。请稍后再试；长时间没有结果的，请联系系统管理员。"
    case .judged(.made), .judged(.released): nil
    case .judged(.rejected(let finding, _)): "文件没有通过检查，不能下载：\(finding.sentence)"
    }
  }
}
