import ArgumentParser
import Database
import Disclosure
import Glibc
import Registry
import Tools
import Web

/// `gongkai serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "启动系统，在浏览器中办理。",
    discussion: """
      第一次启动时建立数据和密钥，并在终端显示初始设置用的设置码。密钥文件不在数据文件夹中，也不进备份，请另行保存。
      对外提供服务时，请放在带有 HTTPS 的反向代理（如 nginx）后面，并加 --trust-proxy。

      示例：
        gongkai serve --data /var/lib/gongkai
        gongkai serve --data 数据 --port 9000 --no-public
        gongkai serve --demo --data demo/data
      """)

  @OptionGroup var options: RegistryOptions

  @Option(help: ArgumentHelp("监听的端口，默认为 8080。", valueName: "端口"))
  var port = 8080

  @Option(help: ArgumentHelp("监听的地址，默认只接受本机访问。", valueName: "地址"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("把这一天当作今天，用于试用。", valueName: "日期"))
  var today: String?

  @Flag(help: "演示：在新的数据文件夹中生成虚构的清河县云溪镇及三年的申请，并显示演示账号。不能用于正式数据。")
  var demo = false

  @Flag(help: "不提供网上公开和网上申请的页面，只供工作人员使用。")
  var noPublic = false

  @Option(
    help: ArgumentHelp(
      "发件设置文件，一行一个“名称=值”：服务器、端口、加密、账号、密码、发件地址、发件人。默认读 /etc/gongkai/mail.conf，没有的不发邮件。", valueName: "文件"))
  var mail: String?

  @Option(
    help: ArgumentHelp(
      "对外的网址，写入订阅和网站地图。写成 https://xxgk.example.cn 这样，不写时用访问者所用的网址。", valueName: "网址"))
  var address: String?

  @Flag(help: "信任反向代理告知的来源地址和加密情况。只在前面有自己的代理时使用。")
  var trustProxy = false

  @Flag(help: "检查已发布信息中的网址能否打开。服务器须能访问互联网；只访问公网地址，不访问本机和内部网络。")
  var checkLinks = false

  @Option(
    help: ArgumentHelp(
      "查毒程序 clamd 的套接字或者“主机:端口”。不写时用 \(ClamDaemon.Place.usual)；那里没有的，不查毒，并在页面上写明。",
      valueName: "地址"))
  var clamd: String?

  func validate() throws {
    if let clamd, ClamDaemon.Place(clamd) == nil {
      throw ValidationError("--clamd 应当是套接字的路径，如 \(ClamDaemon.Place.usual)，或者“主机:端口”，如 127.0.0.1:3310。")
    }
    if let address, PublicAddress(address) == nil {
      throw ValidationError("--address 应当写成 https://xxgk.example.cn 这样的网址，后面不带路径。")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("端口应当在 1 到 65535 之间。") }
    if let today, Day(iso: today) == nil { throw ValidationError("--today 应当写成 2026-03-13 这样的日期。") }
    if demo, options.data == nil { throw ValidationError("--demo 只能与 --data 一起使用。") }
  }

  func run() async throws {
    let place = options.place
    try await RegistryFailure.said {
      if demo, let folder = place.demoFolder {
        try await DemoServe(place: place, folder: folder, today: day ?? Instant.now.day).prepare()
      }
      let database = try place.createDatabase()
      do {
        try await serve(database, place)
      } catch {
        try? await database.close()
        throw error
      }
      try await database.close()
    }
  }

  private var mailSettings: MailSettings? {
    get throws {
      do throws(MailSettings.Refusal) { return try MailSettings.read(mail) } catch {
        throw ValidationError(error.sentence)
      }
    }
  }

  private var scanner: ClamDaemon? {
    let usual = ClamDaemon.Place.usual
    let place = clamd ?? (access(usual, F_OK) == 0 ? usual : nil)
    return place.flatMap(ClamDaemon.Place.init).map { ClamDaemon($0) }
  }

  private var day: Day? { today.flatMap { Day(iso: $0) } }

  private func serve(_ database: SQLDatabase, _ place: RegistryPlace) async throws {
    let clock = ServerClock(today: day)
    let registry = try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile)
      .open(at: clock.now)
    var site = SiteOptions()
    site.isPublicOff = noPublic
    site.trustsProxy = trustProxy
    site.checksLinks = checkLinks
    site.publicAddress = address.flatMap { PublicAddress($0) }
    // Also without --demo: what was invented stays marked as such.
    site.isDemo = place.demoFolder?.isDemo ?? false
    try await RunningServer(
      registry: registry, options: site, host: host, port: port, clock: clock, mail: try mailSettings, scanner: scanner
    )
    .run()
  }
}
