/// 公开渠道和载体: the fixed ■/□ list of the standard catalogues.
package enum CatalogueChannel: String, CaseIterable, Hashable, Sendable {
  case website, gazette, newMedia, conference, broadcast, paper, readingPoint, serviceCentre, serviceStation
  case onSite, noticeBoard, targeted, other

  package var chinese: String {
    switch self {
    case .website: "政府网站"
    case .gazette: "政府公报"
    case .newMedia: "两微一端"
    case .conference: "发布会/听证会"
    case .broadcast: "广播电视"
    case .paper: "纸质媒体"
    case .readingPoint: "公开查阅点"
    case .serviceCentre: "政务服务中心"
    case .serviceStation: "便民服务站"
    case .onSite: "入户/现场"
    case .noticeBoard: "社区/企事业单位/村公示栏（电子屏）"
    case .targeted: "精准推送"
    case .other: "其他"
    }
  }

  /// Other words of the lists for the same channel.
  package var spellings: [String] {
    switch self {
    case .website: ["政府网站", "政府门户网站", "门户网站", "政府信息公开平台"]
    case .gazette: ["政府公报"]
    case .newMedia: ["两微一端", "政务新媒体", "新媒体"]
    case .conference: ["发布会/听证会", "发布会听证会", "发布会、听证会", "新闻发布会", "发布会"]
    case .broadcast: ["广播电视", "广播、电视"]
    case .paper: ["纸质媒体", "报刊"]
    case .readingPoint: ["公开查阅点", "查阅点"]
    case .serviceCentre: ["政务服务中心"]
    case .serviceStation: ["便民服务站", "便民服务中心"]
    case .onSite: ["入户/现场", "入户现场", "入户、现场"]
    case .noticeBoard:
      [
        "社区/企事业单位/村公示栏（电子屏）", "社区/企事业单位/村公示栏", "社区/企事业单位、村公示栏（电子屏）", "社区、企事业单位、村公示栏（电子屏）",
        "村公示栏（电子屏）", "公示栏（电子屏）", "村公示栏", "公示栏", "公开栏",
      ]
    case .targeted: ["精准推送"]
    case .other: ["其他", "其它"]
    }
  }

  /// Which releases of an item serve it; none where no release is recorded in that way.
  package var releases: Set<ReleaseChannel> {
    switch self {
    case .website: [.platform, .countySite]
    case .gazette: [.gazette]
    case .newMedia: [.newMedia]
    case .conference: [.pressConference]
    case .broadcast: [.broadcast]
    case .paper: [.newspaper]
    case .readingPoint: [.readingPoint]
    case .serviceCentre, .serviceStation: [.serviceCentre]
    case .noticeBoard: [.noticeBoard]
    case .onSite, .targeted, .other: []
    }
  }
}
