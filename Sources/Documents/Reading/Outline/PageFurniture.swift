/// What a web page puts around a report: navigation, source lines, buttons, footers.
enum PageFurniture {
  private static let openings = [
    "当前位置", "您当前的位置", "您现在的位置", "你现在的位置", "首页>", "来源:", "信息来源", "稿源", "作者:", "发布时间", "发布日期", "发布机构", "公开时间", "成文日期",
    "浏览次数", "浏览量", "阅读次数", "访问量", "点击数", "点击量", "字体:", "字号:", "【字体", "[字体", "【打印", "[打印", "打印本页", "打印", "关闭窗口", "关闭",
    "分享到", "分享:", "【大中小】",
    "上一篇", "下一篇", "上一条", "下一条", "相关文档", "相关附件", "相关链接", "扫一扫", "版权所有", "主办单位", "主办:", "承办单位", "承办:", "技术支持", "网站标识码",
    "备案号", "苏ICP", "ICP备",
    "Copyright", "copyright", "公安备", "网站地图", "联系我们", "无障碍", "返回顶部", "索引号", "信息索引", "责任编辑", "信息名称", "主题分类",
  ]

  static func isFurniture(_ line: String) -> Bool {
    // A foot may be long, but a line as long as this is somebody's text.
    guard line.utf8.count <= 600 else { return false }
    let label = LabelText(line)
    return openings.contains { label.hasPrefix($0) } || label.text.isEmpty || label.contains("ICP备")
      || label.contains("://")
  }
}
