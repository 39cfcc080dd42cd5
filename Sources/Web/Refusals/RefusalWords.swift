import Database
import Disclosure
import HTTPTypes
import Hummingbird
import Registry

/// The sentences of refusals and failures: one place for all of them, so that each is said once.
struct RefusalWords {
  let status: HTTPResponse.Status
  let title: String
  let sentence: String
  var ways = [RefusalWords.home]
  var retryAfter: Int?

  static let home = ("回到首页", Links.home)

  private init(
    _ status: HTTPResponse.Status, _ title: String, _ sentence: String, ways: [(String, String)] = [home],
    retryAfter: Int? = nil
  ) {
    (self.status, self.title, self.sentence, self.ways, self.retryAfter) = (status, title, sentence, ways, retryAfter)
  }

  static func of(_ error: any Error, path: String) -> RefusalWords {
    switch error {
    case let refusal as PageRefusal: of(refusal)
    case let stale as StaleVersion:
      RefusalWords(.conflict, "内容已经更新", stale.sentence, ways: [("查看最新内容", path)])
    case let problem as FormProblem: of(problem)
    case let refusal as any RuleRefusal: RefusalWords(.unprocessableContent, "没有办理", refusal.sentence)
    case let failure as DatabaseError: of(failure)
    case let failure as DiskFailure: of(failure)
    case FileRefusal.disk(let failure): of(failure)
    case let refusal as FileRefusal: RefusalWords(.serviceUnavailable, "暂时不能保存", refusal.sentence)
    case let error as any HTTPResponseError where error.status == .notFound: of(PageRefusal.notFound)
    case let error as any HTTPResponseError where error.status.code < 500:
      RefusalWords(error.status, "没有提交成功", FormProblem.malformed.sentence)
    default:
      RefusalWords(
        .internalServerError, "没有办成",
        "程序出了问题，本次操作没有完成；此前已经提示办成的事项都已保存。请稍后再试，仍不行时请联系系统管理员。")
    }
  }

  private static func of(_ problem: FormProblem) -> RefusalWords {
    if problem.isTooLarge { return RefusalWords(.contentTooLarge, "提交的内容太大", problem.sentence) }
    return RefusalWords(problem == .tokenMissing ? .forbidden : .badRequest, "没有提交成功", problem.sentence)
  }

  private static func of(_ refusal: PageRefusal) -> RefusalWords {
    let status = refusal.status
    return switch refusal {
    case .notFound: RefusalWords(status, "没有找到这个页面", "地址可能写错了，或者内容已经移走。请检查地址，或者从首页进入。")
    case .withdrawn:
      RefusalWords(
        status, "这条信息已经撤下", "这条信息公开以后又撤下了，标题、正文和附件不再提供。仍然需要的，可以依申请公开。",
        ways: [("查看公开的信息", Links.publicItems), ("申请公开", Links.apply)])
    case .publicOff:
      RefusalWords(status, "没有开通网上公开页面", "本单位没有在这里开通网上公开和网上申请。工作人员请登录。", ways: [("登录", Links.signIn)])
    case .signInNeeded: RefusalWords(status, "请先登录", "这个页面供工作人员使用。", ways: [("登录", Links.signIn)])
    case .forbidden(let action, let roles):
      RefusalWords(
        status, "不能办理", "您的角色不能“\(action.chinese)”。能够办理的是：\(PageRefusal.names(of: roles))。需要办理的，请与他们联系。")
    case .foreignForm: RefusalWords(status, "没有办理", "这次提交不是从本系统的页面发出的，为了安全没有办理。请从本系统的页面重新操作。")
    case .tooMany(let seconds):
      RefusalWords(status, "操作太频繁", "请在 \(seconds) 秒之后再试。", retryAfter: seconds)
    case .fileHeld(let sentence, let address):
      RefusalWords(status, "不能下载", sentence, ways: [("返回申请", address)])
    case .stale(let address):
      RefusalWords(status, "内容已经更新", "刚才有别人办理了同一事项，本次操作没有保存。请查看最新内容后再办理。", ways: [("查看最新内容", address)])
    }
  }

  /// Without the path: anybody may see it.
  private static func of(_ failure: DiskFailure) -> RefusalWords {
    let sentence =
      failure.isFull
      ? diskFull : "服务器不能保存文件，本次操作没有保存，此前已经办成的事项不受影响。请系统管理员检查文件夹的属主、权限和磁盘。"
    return RefusalWords(.serviceUnavailable, "暂时不能保存", sentence, retryAfter: 30)
  }

  private static let diskFull = "服务器的磁盘已满，本次操作没有保存，此前已经办成的事项不受影响。请系统管理员腾出空间后再试。"

  private static func of(_ failure: DatabaseError) -> RefusalWords {
    let sentence =
      switch failure.kind {
      case .diskFull: diskFull
      case .readOnly: "数据库不能写入，本次操作没有保存。请系统管理员检查数据文件夹的属主和权限。"
      case .corrupt: "数据库文件已损坏，为避免扩大损失没有办理。请系统管理员用备份恢复。"
      case .commitUnknown: "与数据库的连接在保存时中断，不能确定是否已经保存。请先查看事项的现状，没有保存的再办理一次。"
      case .timeout, .serialization: "数据库正忙，本次操作没有保存。请稍后再试。"
      case .uniqueViolation, .foreignKeyViolation, .checkViolation, .notNullViolation, .wrongValue, .nulInText, .syntax,
        .wrongColumn:
        "提交的内容与已有的记录冲突，本次操作没有保存。请重新打开页面核对后再办理，仍不行时请联系系统管理员。"
      default: "与数据库的连接中断，本次操作没有保存，此前已经办成的事项不受影响。请稍后再试，仍不行时请联系系统管理员。"
      }
    return RefusalWords(.serviceUnavailable, "暂时不能办理", sentence, retryAfter: 30)
  }
}
