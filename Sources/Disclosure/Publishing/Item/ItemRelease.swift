/// 发布渠道 (《条例》第二十三条至第二十五条).
package enum ReleaseChannel: String, CaseIterable, Hashable, Sendable {
  /// 本机关政府信息公开平台.
  case platform
  /// 上级政府网站的专栏: where most towns publish.
  case countySite
  case gazette, newMedia, pressConference, newspaper, broadcast
  /// 公开查阅点、公开栏、村务公开栏.
  case noticeBoard, readingPoint, serviceCentre

  package var chinese: String {
    switch self {
    case .platform: "政府信息公开平台"
    case .countySite: "县级政府网站专栏"
    case .gazette: "政府公报"
    case .newMedia: "政务新媒体"
    case .pressConference: "新闻发布会"
    case .newspaper: "报刊"
    case .broadcast: "广播、电视"
    case .noticeBoard: "公开栏（电子屏）"
    case .readingPoint: "公开查阅点"
    case .serviceCentre: "政务服务中心、便民服务站"
    }
  }

  /// 是否法定渠道: the first release on one of them judges the period; boards and counters serve who has no other way [R].
  package var isStatutory: Bool {
    switch self {
    case .platform, .countySite, .gazette, .pressConference, .newspaper, .broadcast: true
    case .newMedia, .noticeBoard, .readingPoint, .serviceCentre: false
    }
  }
}

/// 发布记录: once on one channel. Its address and proof are texts beside the event.
package struct ItemRelease: Hashable, Sendable {
  package let channel: ReleaseChannel
  package let day: Day
  /// 补录: entered by hand afterwards, and shown as such.
  package let isBackfilled: Bool

  package init(_ channel: ReleaseChannel, on day: Day, isBackfilled: Bool) {
    self.channel = channel
    self.day = day
    self.isBackfilled = isBackfilled
  }
}

/// 撤下原因.
package enum TakeDownReason: String, CaseIterable, Hashable, Sendable {
  case wrongWords, secret, privacy, lapsed, instruction, mistake

  package var chinese: String {
    switch self {
    case .wrongWords: "表述差错"
    case .secret: "涉密"
    case .privacy: "涉及个人隐私、商业秘密"
    case .lapsed: "已经失效"
    case .instruction: "上级要求"
    case .mistake: "误发"
    }
  }

  /// Whether the copy goes too, by decision of the secrecy officer; else it is kept.
  package var mayDestroyCopy: Bool { self == .secret || self == .privacy }
}

/// 有效性 of a normative document.
package enum ItemValidity: String, CaseIterable, Hashable, Sendable {
  case inForce, amended, repealed, lapsed

  package var chinese: String {
    switch self {
    case .inForce: "有效"
    case .amended: "部分修改"
    case .repealed: "废止"
    case .lapsed: "失效"
    }
  }
}
