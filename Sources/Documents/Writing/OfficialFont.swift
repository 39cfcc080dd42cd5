/// 公文字体: the faces that GB/T 9704 asks for.
package enum OfficialFont: String, CaseIterable, Sendable {
  /// 小标宋: the title.
  case title
  /// 仿宋: text, headings of the third and fourth level.
  case text
  /// 黑体: headings of the first level.
  case heading
  /// 楷体: headings of the second level.
  case subheading
  /// 宋体: page numbers, tables.
  case figures

  /// The name that the office's own computers know the face by.
  package var official: String {
    switch self {
    case .title: "方正小标宋简体"
    case .text: "仿宋_GB2312"
    case .heading: "黑体"
    case .subheading: "楷体_GB2312"
    case .figures: "宋体"
    }
  }

  /// The same face under other names: not substitutes.
  package var aliases: [String] {
    switch self {
    case .title: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"]
    case .text: ["FangSong_GB2312", "仿宋", "FangSong"]
    case .heading: ["SimHei"]
    case .subheading: ["KaiTi_GB2312", "楷体", "KaiTi"]
    case .figures: ["SimSun"]
    }
  }

  /// Free faces that come nearest, best first.
  package var substitutes: [String] {
    switch self {
    case .title: ["FandolSong", "Noto Serif CJK SC", "Source Han Serif SC"]
    case .text: ["FandolFang R", "FandolFang", "Noto Serif CJK SC", "Source Han Serif SC"]
    case .heading: ["Noto Sans CJK SC", "Source Han Sans SC", "FandolHei"]
    case .subheading: ["FandolKai", "AR PL KaitiM GB", "LXGW WenKai", "AR PL UKai CN", "Noto Serif CJK SC"]
    case .figures: ["Noto Serif CJK SC", "Source Han Serif SC", "FandolSong"]
    }
  }

  /// A free face for 小标宋 is its bold cut; the true one is heavy by itself.
  package var substituteIsBold: Bool { self == .title }
}

/// Faces with many more characters than GB2312, tried one after another for a rare one (names of persons and places).
package enum RareCharacterFont {
  package static let families = [
    "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", "Noto Serif CJK TC", "Noto Serif CJK JP",
    "Plangothic P1", "HanaMinA", "HanaMinB", "DejaVu Sans",
  ]
}
