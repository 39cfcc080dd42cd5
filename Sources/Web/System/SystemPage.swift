import Disclosure
import Documents
import Registry

/// 系统: how the installation stands, and what waits for the system administrator.
enum SystemPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let standing = try await visit.registry.standing(at: visit.now)
    let stuck = try await visit.registry.stuckJobs(administeredFrom: try visit.person().organ)
    let organs = try await visit.registry.organs()
    let calendar = try await visit.registry.calendar()
    let body: Markup = """
      <h1>系统</h1>
      \(notice(visit))<h2>停住的作业</h2>
      \(jobs(stuck, organs))\(counts(standing.jobs))<h2>定时任务</h2>
      \(duties(standing.duties))<h2>数据</h2>
      \(FactList(data(standing)).markup)<h2>筛查词表</h2>
      <p>\(try await visit.registry.phrases().list.words)　<a href="\(Links.phrases)">查看和更换词表</a></p>
      <h2>程序</h2>
      \(FactList(program(visit, calendar)).markup)
      """
    return .page(Page("系统", face: .office, width: .wide, body: body))
  }

  private static func notice(_ visit: Visit) -> Markup {
    switch JobDecision(rawValue: visit.query["done"]) {
    case .retry: Notice(.green, "<p>已安排重试，一分钟内开始办理。仍然办不成的，会再次列在这里。</p>").markup
    case .abandon: Notice(.green, "<p>已放弃这项作业，理由已记入审计记录。</p>").markup
    case nil: ""
    }
  }

  private static func jobs(_ stuck: [StuckJob], _ organs: [Organ]) -> Markup {
    guard !stuck.isEmpty else { return "<p>没有停住的作业。</p>\n" }
    let columns: [DataTable.Column] = [
      .init("编号", isNumber: true), .init("作业"), .init("机关"), .init("停住的原因"), .init("已试次数", isNumber: true),
      .init("停住的时间"), .init("办理"),
    ]
    return DataTable(
      "停住的作业", columns,
      rows: stuck.map { job in
        [
          "\(job.id)", "\(job.kind.chinese)", "\(organs.first { $0.id == job.organ }?.name ?? "")", "\(job.problem)",
          "\(job.attempts)", "<span class=\"nowrap\">\(job.stuck.inChina)</span>",
          "<a href=\"\(Links.job(job.id, .retry))\">重试</a>　<a href=\"\(Links.job(job.id, .abandon))\">放弃</a>",
        ]
      }
    ).markup
  }

  private static func counts(_ counts: OutboxCounts) -> Markup {
    let late = counts.lateSince.map { "，最早的一项自北京时间 \($0.inChina) 起应当办理" } ?? ""
    return "<p class=\"quiet\">等待办理的作业 \(counts.waiting) 项\(late)；正在办理 \(counts.taken) 项。</p>\n"
  }

  private static func duties(_ duties: [DutyStanding]) -> Markup {
    let served = duties.filter { ManualDuty(rawValue: $0.name) == nil }
    guard !served.isEmpty else { return "<p>定时任务还没有执行过，系统启动后一分钟内开始。</p>\n" }
    return DataTable(
      "定时任务", ["任务", "最近完成", "情况"].map { .init($0) },
      rows: served.map { duty in
        let state: Markup =
          duty.failures > 0
          ? "\(StateMark("失败 \(duty.failures) 次", .red).markup) \(duty.problem)"
          : duty.done == nil ? "还没有执行" : StateMark("正常", .green).markup
        return ["\(DutyWords.chinese(duty.name))", "\(duty.done?.inChina ?? "没有")", state]
      }
    ).markup
  }

  private static func data(_ standing: InstallationStanding) -> [(String, Markup)] {
    let checkpoint: Markup =
      standing.checkpoint.map {
        "<a href=\"\(Links.checkpoint)\">第 \($0.number) 个</a>，北京时间 \($0.at.inChina)，至第 \($0.events) 条记录"
      } ?? "还没有检查点"
    return [
      ("数据库", "\(standing.engine)，\(ByteSize(standing.databaseBytes).text)"),
      ("文件", "\(standing.files) 个，\(ByteSize(standing.fileBytes).text)"), ("可用空间", free(standing.freeBytes)),
      ("记录", "\(standing.organs) 个机关，\(standing.events) 条"), ("最近的检查点", checkpoint),
      ("最近的备份", manual(standing.duty(.backup), "请定期运行 gongkai backup")),
      ("最近的核验", manual(standing.duty(.verify), "请定期运行 gongkai verify")),
    ]
  }

  private static func free(_ bytes: Int?) -> Markup {
    guard let bytes else { return "无法读取" }
    let low: Markup = bytes < 1 << 30 ? " \(StateMark("空间不足 1 GB", .red).markup)" : ""
    return "\(ByteSize(bytes).text)\(low)"
  }

  private static func manual(_ duty: DutyStanding?, _ advice: String) -> Markup {
    guard let duty, let done = duty.done else { return "\(StateMark("还没有", .amber).markup) \(advice)" }
    let result: Markup = duty.failures > 0 ? " \(StateMark(duty.problem, .red).markup)" : ""
    return "北京时间 \(done.inChina)\(result)"
  }

  private static func program(_ visit: Visit, _ calendar: WorkCalendar) -> [(String, Markup)] {
    let last = calendar.notices.values.filter { !$0.isProvisional }.map(\.year).max()
    let days = last.map { "放假安排已载入至 \($0) 年；以后的年份按法定节假日和周末推算" } ?? "没有载入放假安排"
    var facts: [(String, Markup)] = [("版本", "\(visit.site.options.version)"), ("工作日历", "\(days)")]
    for item in visit.site.options.equipment() {
      facts.append(
        (item.name, "\(StateMark(item.isThere ? "已安装" : "没有", item.isThere ? .green : .amber).markup) \(item.note)"))
    }
    return facts
  }
}

/// 定时任务名称.
enum DutyWords {
  static func chinese(_ name: String) -> String {
    switch name {
    case "checkpoint": "写检查点"
    case "expiry": "清理过期的登录"
    case "sweep": "清理没有用到的文件"
    case "outbox": "清理早已办完的作业"
    case "due-days": "按放假安排重算期限"
    case "checks": "补做文件核对"
    case "scheduled-items": "到时发布信息"
    case "search": "清理和补建检索"
    case "attachments": "附件收入检索"
    case "links": "检查已发布信息中的链接"
    case "reminders": "到期提醒"
    case "static-site": "更新静态站"
    default: name
    }
  }
}

extension JobKind {
  var chinese: String {
    switch rawValue {
    case "mail": "发送邮件"
    case "render": "生成文书"
    case "file.check": "检查收到的文件"
    case "site": "更新静态站"
    default: rawValue
    }
  }
}

/// 数据量: `12.3 MB`.
struct ByteSize {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  var text: String {
    let units = ["字节", "KB", "MB", "GB", "TB"]
    var (tenths, unit) = (bytes < Int.max / 10 ? bytes * 10 : bytes, 0)
    while tenths >= 10_240, unit < units.count - 1 {
      tenths /= 1024
      unit += 1
    }
    return unit == 0 ? "\(bytes) 字节" : "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
