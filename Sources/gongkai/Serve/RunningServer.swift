import Disclosure
import Documents
import Glibc
import Hummingbird
import Logging
import Registry
import ServiceLifecycle
import Tools
import UnixSignals
import Web

/// 运行中的系统: pages and what is due every minute, until the machine says stop.
struct RunningServer {
  let registry: Registry
  let options: SiteOptions
  let host: String
  let port: Int
  let clock: ServerClock
  /// Nil: no mail goes out.
  let mail: MailSettings?
  /// 查毒程序; nil where there is none.
  let scanner: ClamDaemon?

  func run() async throws {
    let clock = clock
    var options = options
    let code = try await registry.isSetUp() ? nil : SetUpCode()
    options.setUpCode = code
    let typesetter = LetterTypesetter.installed()
    let pdf = typesetter?.maker
    options.version = Version.current
    options.equipment = ServerEquipment(scanner: scanner?.place.description).found
    options.scansFiles = scanner != nil
    var site = Site(
      registry: registry, permissions: try PermissionTable.standard(), options: options, pdf: pdf,
      now: { clock.now }, today: { clock.now.day })
    site.screenAttachment = AttachmentScreening().notes
    site.cleanPaste = PasteCleaning().clean
    site.readWorkbook = { bytes in await SandboxedReader.standard.workbook(in: bytes) }
    site.readDocument = { bytes in await SandboxedReader.standard.textDocument(in: bytes) }
    site.readReport = { bytes, name in await ReportFile.read(bytes, name: name) }
    let logger = Logger(label: "gongkai")
    let server = WebServer(site: site, host: host, port: port)
    let address = host.contains(":") ? "[\(host)]" : host
    let isDemo = options.isDemo
    let sendsMail = mail != nil
    let application = server.application(logger: logger) { port in
      let place = "http://\(address):\(port)"
      Output.say("系统已启动：\(place)\n按 Ctrl-C 停止。")
      if !sendsMail { Output.say("没有设置发件服务器（--mail），提醒只显示在待办中，不发邮件。") }
      if typesetter == nil { Output.say("没有找到 PDF 排版程序（Typst），文书只提供 Word 文件和网页打印。") }
      if isDemo { Output.say(DemoServe.accounts) }
      if let code { Output.say("首次使用：打开 \(place)\(Links.setUp) 完成初始设置，设置码：\(code.text)") }
    }
    if scanner == nil { logger.warning("未查毒：没有找到查毒程序（clamd），收到的文件只核对类型和结构。") }
    site.metrics.set("gongkai_virus_scanner", to: scanner == nil ? 0 : 1, words: "是否查毒")
    let keeper = keeper
    let loop = MinuteLoop(
      registry: registry, metrics: site.metrics, logger: logger, clock: clock, handlers: handlers(pdf),
      askLink: options.checksLinks ? LinkChecking.asking : nil,
      remind: { [registry, byMail = mail != nil] now in
        try await Reminders(registry).write(on: now.day, byMail: byMail, at: now)
      }, refreshSite: keeper.refresh)
    let services: [any Service] = [application, loop]
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do {
      try await group.run()
    } catch {
      await typesetter?.stop()
      throw ServerFailure(error, host: host, port: port)
    }
    await typesetter?.stop()
  }

  private var keeper: SiteKeeper {
    let clock = clock
    return SiteKeeper(registry: registry, isDemo: options.isDemo, today: { clock.now.day })
  }

  /// What is done after a commit. Where no mail is set up nothing is queued for it.
  private func handlers(_ pdf: PDFMaker?) -> [JobKind: OutboxWorker.Handler] {
    let (clock, rendering) = (clock, LetterRendering(registry, pdf: pdf))
    let keeper = keeper
    let check = UploadCheck(registry: registry, scanner: scanner, now: { clock.now })
    var handlers: [JobKind: OutboxWorker.Handler] = [
      Quarantine.job: check.handle,
      LetterRendering.kind: { try await rendering.work($0, at: clock.now) },
      StaticChange.job: { try await keeper.work($0, at: { clock.now }) },
    ]
    if let mail {
      let mailing = ReminderMailing(registry, mail)
      handlers[Reminders.mailKind] = { try await mailing.work($0, at: clock.now) }
    }
    return handlers
  }
}
