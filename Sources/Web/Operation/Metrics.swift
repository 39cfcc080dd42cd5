import Glibc
import Synchronization

/// 运行指标, in Prometheus' text form; no addresses, no persons.
package final class Metrics: Sendable {
  private struct RouteKey: Hashable, Comparable {
    let method: String
    let route: String
    let status: Int

    static func < (left: RouteKey, right: RouteKey) -> Bool {
      (left.route, left.method, left.status) < (right.route, right.method, right.status)
    }
  }

  private struct Durations {
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
    var sum = 0.0
    var count = 0
  }

  private struct Kept {
    var requests: [RouteKey: Int] = [:]
    var durations: [String: Durations] = [:]
    var databaseErrors: [String: Int] = [:]
    var gauges: [String: Gauge] = [:]
  }

  private struct Gauge {
    let words: String
    let value: Int
  }

  /// Upper bounds, in seconds.
  private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
  private let kept = Mutex(Kept())

  package init() {}

  func count(method: String, route: String, status: Int, seconds: Double) {
    kept.withLock { kept in
      kept.requests[RouteKey(method: method, route: route, status: status), default: 0] += 1
      var durations = kept.durations[route] ?? Durations()
      for index in Metrics.bounds.indices where seconds <= Metrics.bounds[index] { durations.buckets[index] += 1 }
      durations.sum += seconds
      durations.count += 1
      kept.durations[route] = durations
    }
  }

  func count(databaseError kind: String) { kept.withLock { $0.databaseErrors[kind, default: 0] += 1 } }

  /// Sets a figure that others measure: what is stuck in the outbox.
  package func set(_ name: String, to value: Int, words: String) {
    kept.withLock { $0.gauges[name] = Gauge(words: words, value: value) }
  }

  package var text: String {
    let kept = kept.withLock { $0 }
    var lines = Metrics.head("gongkai_requests_total", "counter", "请求数")
    for (key, count) in kept.requests.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "gongkai_requests_total{method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\"} \(count)")
    }
    lines += Metrics.head("gongkai_request_seconds", "histogram", "应答用时（秒）")
    for (route, durations) in kept.durations.sorted(by: { $0.key < $1.key }) {
      lines += Metrics.lines(route, durations)
    }
    lines += Metrics.head("gongkai_database_errors_total", "counter", "数据库故障次数")
    lines += kept.databaseErrors.sorted { $0.key < $1.key }.map {
      "gongkai_database_errors_total{kind=\"\(Metrics.label($0.key))\"} \($0.value)"
    }
    for (name, gauge) in kept.gauges.sorted(by: { $0.key < $1.key }) {
      lines += Metrics.head(name, "gauge", gauge.words) + ["\(name) \(gauge.value)"]
    }
    lines += Metrics.head("process_resident_memory_bytes", "gauge", "占用内存（字节）")
    lines.append("process_resident_memory_bytes \(Metrics.residentMemory)")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ route: String, _ durations: Durations) -> [String] {
    let buckets = zip(bounds, durations.buckets).map {
      "gongkai_request_seconds_bucket{route=\"\(route)\",le=\"\($0)\"} \($1)"
    }
    return buckets + [
      "gongkai_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(durations.count)",
      "gongkai_request_seconds_sum{route=\"\(route)\"} \(durations.sum)",
      "gongkai_request_seconds_count{route=\"\(route)\"} \(durations.count)",
    ]
  }

  private static func head(_ name: String, _ type: String, _ words: String) -> [String] {
    ["# HELP \(name) \(words)", "# TYPE \(name) \(type)"]
  }

  private static func label(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  private static var residentMemory: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = fread(&bytes, 1, bytes.count, file)
    let fields = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }
}

enum MetricsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .text(visit.site.metrics.text, type: "text/plain; version=0.0.4; charset=utf-8")
  }
}
