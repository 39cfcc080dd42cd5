import Disclosure
import Registry

/// 办理经过 in plain words, an event at a time.
struct HappeningWords {
  let opened: OpenedCase

  func words(_ what: RequestHappening) -> String {
    switch what {
    case .registered(let registration): "登记申请：\(registration.channel.chinese)，编号 \(registration.number)"
    case .completed(let kind): "补全登记内容（\(kind.label)）"
    case .confirmationAttempted(let way): "以\(way.chinese)联系申请人，没有联系上"
    case .receiptConfirmed(let way): "与申请人以\(way.chinese)确认收到申请"
    case .assigned(let office, let until):
      "分办给\(opened.directory.name(of: office))" + (until.map { "，\($0.chinese)前提出意见" } ?? "")
    case .searched: "检索政府信息"
    case .noted: "添加备注"
    case .documentAdded(let kind, _): "添加\(kind.chinese)"
    case .drafted(let disposition, _, _): "拟写答复：\(disposition.chinese)"
    case .review(let event): words(event)
    case .issued(let number): "编号印发，文号 \(number)"
    case .delivered(let way): "送达申请人（\(way.chinese)）"
    case .lapsed(let disposition): disposition.chinese
    case .withdrawn: "申请人撤回申请"
    case .merged(let number): "并入申请 \(number)：同一申请由两个渠道提出，作一件办理"
    case .closed: "办结归档"
    case .backfilled(let result): "补录办结，办理结果：\(result.shortLabel)"
    default: clockWords(what)
    }
  }

  private func clockWords(_ what: RequestHappening) -> String {
    switch what {
    case .supplementAsked(let until): "通知申请人补正，至 \(until.chinese)"
    case .supplementDelivered: "补正通知送达申请人"
    case .supplementReceived: "收到补正材料"
    case .consultationSent(_, let party): "向\(party.chinese)征求意见"
    case .consultationDelivered: "对方收到征求意见书"
    case .consultationAnswered(_, let agrees):
      switch agrees {
      case true: "收到答复意见：同意公开"
      case false: "收到答复意见：不同意公开"
      default: "收到答复意见"
      }
    case .consultationExpired: "征求意见期满，没有收到意见"
    case .extended(let days, let person): "延长答复期限 \(days) 个工作日，经\(opened.directory.name(of: person))同意"
    case .feeNoticed(let basis, let quantity, let amount, _):
      "申请人收到收费通知：\(basis.chinese)，\(quantity) \(basis.unit)，\(Yuan(amount).text)"
    case .feePaid(let amount): "申请人缴费 \(Yuan(amount).text)"
    case .delayedReply(let until): "延迟答复至 \(until.chinese)"
    default: ""
    }
  }

  private func words(_ event: ReviewEvent) -> String {
    switch event {
    case .submitted: "送审"
    case .passed(let signature): "审核通过（\(signer(signature))）"
    case .returned(let signature, _): "退回修改（\(signer(signature))）"
    case .recalled: "撤回送审"
    }
  }

  /// Who signed, for whom, and whether on paper.
  private func signer(_ signature: ReviewSignature) -> String {
    let name = opened.directory.name(of: signature.signer)
    let principal = signature.onBehalfOf.map { "代\(opened.directory.name(of: $0))" } ?? ""
    let paper = signature.paper.map { "，\($0.signedOn.chinese)线下签批" } ?? ""
    return name + principal + paper
  }
}

/// 金额, kept in 分.
struct Yuan {
  let fen: Int

  init(_ fen: Int) { self.fen = fen }

  /// `40 元`、`40.50 元`.
  var text: String { "\(plain) 元" }

  var plain: String {
    let cents = fen % 100
    return cents == 0 ? "\(fen / 100)" : "\(fen / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// `40`、`40.5`、`40.50`; nil for anything else.
  init?(typed: String) {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let yuan = Int(parts[0]), (0...100_000_000).contains(yuan) else { return nil }
    var cents = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count), let typed = Int(parts[1]), typed >= 0 else { return nil }
      cents = parts[1].count == 1 ? typed * 10 : typed
    }
    fen = yuan * 100 + cents
  }
}
