import Glibc

/// The limits under which hostile bytes are read. The kernel keeps them: a parser that is led astray ends, and only it.
enum OwnLimits {
  /// Address space; the largest workbook that is accepted takes about half of it.
  static let addressSpace = 1_500_000_000
  static let processorSeconds = 30
  /// Standard streams, and the conversion tables that iconv opens.
  static let openFiles = 32

  /// Sets them for this process, for good.
  static func apply() -> Bool {
    set(RLIMIT_AS, addressSpace) && set(RLIMIT_CPU, processorSeconds) && set(RLIMIT_CORE, 0)
      && set(RLIMIT_NOFILE, openFiles)
  }

  private static func set(_ resource: __rlimit_resource, _ most: Int) -> Bool {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return false }
    // A limit that is lower already stays.
    limit.rlim_max = min(limit.rlim_max, rlim_t(most))
    limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max)
    return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
  }
}
