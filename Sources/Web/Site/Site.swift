package import Disclosure
package import Documents
package import Registry

/// 站点: everything that pages stand on; one value, handed to every page.
package struct Site: Sendable {
  package let registry: Registry
  package let permissions: PermissionTable
  package var options: SiteOptions
  package let metrics: Metrics
  /// 现在, in UTC.
  package let now: @Sendable () -> Instant
  /// 今天: the day in China, or the one the server was told.
  package let today: @Sendable () -> Day

  /// 读取工作簿, in a process of its own; handed in, since pages start no programs.
  package var readWorkbook: @Sendable (_ bytes: [UInt8]) async -> Result<SourceWorkbook, Unreadable> = { _ in
    .failure(Unreadable("本服务没有读取 Excel 工作簿的程序，请联系系统管理员。"))
  }

  /// 读取 Word 文档, in a process of its own.
  package var readDocument: @Sendable (_ bytes: [UInt8]) async -> Result<SourceDocument, Unreadable> = { _ in
    .failure(Unreadable("本服务没有读取 Word 文档的程序，请联系系统管理员。"))
  }

  /// 读取年度报告 in any of its formats, in a process of its own.
  package var readReport:
    @Sendable (_ bytes: [UInt8], _ name: String) async -> Result<ReportReader.Reading, Unreadable> = { _, _ in
      .failure(Unreadable("本服务没有读取年度报告的程序，请联系系统管理员。"))
    }

  /// 附件筛查, in a process of its own.
  package var screenAttachment:
    @Sendable (_ bytes: [UInt8], _ name: String, _ phrases: PhrasesInForce) async -> [ScreeningNote] = { _, name, _ in
      [.unread(name, "本服务没有检查附件的程序，请联系系统管理员。")]
    }

  /// 整理粘贴的网页, in a process of its own.
  package var cleanPaste: @Sendable (_ html: [UInt8]) async -> Result<PastedText, Unreadable> = { _ in
    .failure(Unreadable("本服务没有整理粘贴内容的程序，请联系系统管理员。"))
  }

  /// 口令杂凑, capped for the whole process.
  package let hashing: PasswordHashing
  /// PDF 排版; nil where no typesetter is installed, which the pages say.
  package let pdf: PDFMaker?
  package let rates: RateLimiter
  let names: OrganNameCache
  package let keptPages = KeptPages()
  /// Of one export; a server has no use for them.
  var listMarks = ListMarks()

  package init(
    registry: Registry, permissions: PermissionTable, options: SiteOptions = SiteOptions(),
    metrics: Metrics = Metrics(), hashing: PasswordHashing = .standard, pdf: PDFMaker? = nil,
    now: @escaping @Sendable () -> Instant,
    today: @escaping @Sendable () -> Day
  ) {
    self.registry = registry
    self.permissions = permissions
    self.options = options
    self.metrics = metrics
    self.hashing = hashing
    self.pdf = pdf
    self.now = now
    self.today = today
    rates = RateLimiter()
    names = OrganNameCache()
  }
}

/// 运行选项, as the command line gives them.
package struct SiteOptions: Sendable {
  /// `--no-public`: no public pages, the office's alone.
  package var isPublicOff = false
  /// `--trust-proxy`: a proxy of ours tells the client's address and whether the way was encrypted.
  package var trustsProxy = false
  /// `--demo`: invented data; every page says so.
  package var isDemo = false
  /// Whether received files are scanned for viruses; pages say when not.
  package var scansFiles = false
  /// `--check-links`: the servers ask whether links in public items answer; pages say when not.
  package var checksLinks = false
  /// 设置码: what the set-up page asks for while there is no organ; printed on the server's terminal.
  package var setUpCode: SetUpCode?
  package var version = ""
  /// `--address`: under which the public knows the site; nil: as each visitor calls it.
  package var publicAddress: PublicAddress?
  /// 静态导出; nil for a server.
  package var export: StaticFace?
  /// 配套程序 on this machine, looked up when asked.
  package var equipment: @Sendable () -> [Equipment] = { [] }

  package init() {}
}

/// 配套程序: something beside the program itself that may be missing.
package struct Equipment: Hashable, Sendable {
  package let name: String
  package let isThere: Bool
  /// Where it is, or what its lack means.
  package let note: String

  package init(_ name: String, isThere: Bool, note: String) {
    self.name = name
    self.isThere = isThere
    self.note = note
  }
}
