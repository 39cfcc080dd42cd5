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

  /// These begin furniture only where the line is short: a sentence may begin so too.
  private static let shortOpenings = [
    "收藏", "保存", "纠错", "分享", "浏览:", "阅读:", "点击:", "时间:", "日期:", "发布单位", "发布机关", "索取号", "信息分类", "发文机关", "发文字号",
    "文号:", "生成日期", "公开日期", "标题:", "名称:", "有效性", "体裁", "主题词", "上一页", "下一页", "相关信息", "相关新闻", "相关阅读", "相关解读", "扫描二维码",
    "手机版", "网站声明", "关于我们", "主管单位", "回到顶部", "您是第", "视力保护", "文章来源", "编辑:", "审核:", "A+", "字体大小", "附件:", "附件下载", "文件下载",
    "大中小", "站点地图", "隐私", "无障碍", "此页面", "微信", "微博", "首页", "当前栏目",
  ]

  static func isFurniture(_ line: String) -> Bool {
    // A foot may be long, but a line as long as this is somebody's text.
    guard line.utf8.count <= 600 else { return false }
    let label = LabelText(line)
    if label.text.count <= 45, shortOpenings.contains(where: { label.hasPrefix($0) }) { return true }
    return openings.contains { label.hasPrefix($0) } || isPageNumber(line) || label.text.isEmpty
      || label.contains("ICP备")
      || label.contains("://")
  }

  /// «— 3 —», «第 3 页 共 5 页»: a printed page's number. A bare number is none: it may be a cell.
  static func isPageNumber(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let text = LabelText(line).text
    let dashes = text.drop { "-—–―－·~".contains($0) }
    let digits = dashes.prefix { $0.isASCII && $0.isNumber }
    if dashes.count < text.count, !digits.isEmpty, digits.count <= 3 {
      let rest = dashes.dropFirst(digits.count)
      return !rest.isEmpty && rest.allSatisfy { "-—–―－·~".contains($0) }
    }
    return text.hasPrefix("第") && text.count <= 12
      && text.dropFirst().allSatisfy { $0.isNumber || "第页共/,".contains($0) }
      && text.contains("页")
  }
}
