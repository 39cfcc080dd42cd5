/// 保密审查意见 (《条例》第十七条，《保守国家秘密法》).
package enum SecrecyOpinion: String, CaseIterable, Hashable, Sendable {
  /// 不涉密，可以公开.
  case clear
  /// 不能确定: asked of the 保密行政管理部门 or the organ above; stops the text until another opinion.
  case doubtful
  /// 涉密: the text goes to the secrecy officer, off the line.
  case secret

  package var chinese: String {
    switch self {
    case .clear: "不涉及国家秘密、工作秘密，可以公开"
    case .doubtful: "不能确定，报请有关主管部门或者保密行政管理部门确定"
    case .secret: "涉及国家秘密或者工作秘密，不得公开"
    }
  }
}
