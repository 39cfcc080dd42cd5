package import Disclosure
package import Registry

/// 站点: everything that pages stand on; one value, handed to every page.
package struct Site: Sendable {
  package let registry: Registry
  package let permissions: PermissionTable
  package let options: SiteOptions
  package let metrics: Metrics
  /// 现在, in UTC.
  package let now: @Sendable () -> Instant
  /// 今天: the day in China, or the one the server was told.
  package let today: @Sendable () -> Day

  /// 口令杂凑, capped for the whole process.
  package let hashing: PasswordHashing
  let rates: RateLimiter
  let names: OrganNameCache

  package init(
    registry: Registry, permissions: PermissionTable, options: SiteOptions = SiteOptions(),
    metrics: Metrics = Metrics(), hashing: PasswordHashing = .standard, now: @escaping @Sendable () -> Instant,
    today: @escaping @Sendable () -> Day
  ) {
    self.registry = registry
    self.permissions = permissions
    self.options = options
    self.metrics = metrics
    self.hashing = hashing
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
  /// 设置码: what the set-up page asks for while there is no organ; printed on the server's terminal.
  package var setUpCode: SetUpCode?

  package init() {}
}
