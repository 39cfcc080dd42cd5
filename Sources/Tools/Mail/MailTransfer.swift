import CCurl
import Glibc
import Synchronization

/// One dialogue with the server. Blocks the thread that runs it.
final class MailTransfer: Sendable {
  private let message: MailMessage
  private let server: MailServer
  private let isCancelled = Atomic(false)
  private let offset = Atomic(0)

  init(_ message: MailMessage, to server: MailServer) {
    self.message = message
    self.server = server
  }

  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// A server that closes early must not end us: libcurl leaves that signal to the program (`CURLOPT_NOSIGNAL`).
  private static let isReady: Bool = {
    _ = signal(SIGPIPE, SIG_IGN)
    return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  }()

  func run() -> MailOutcome {
    guard Self.isReady, let curl = curl_easy_init() else {
      return .later(.failed(number: Int(CURLE_FAILED_INIT.rawValue)))
    }
    defer { curl_easy_cleanup(curl) }
    let recipients = curl_slist_append(nil, "<\(message.to.address)>")
    defer { curl_slist_free_all(recipients) }
    return withExtendedLifetime(self) {
      var result = setUp(curl, recipients)
      if result == CURLE_OK { result = curl_easy_perform(curl) }
      var code = 0
      gongkai_curl_get_long(curl, CURLINFO_RESPONSE_CODE, &code)
      return MailTransfer.outcome(result, code: code)
    }
  }

  /// Every setting, or the first that libcurl refuses (out of memory, built without it).
  private func setUp(_ curl: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?) -> CURLcode {
    let settings: [CURLcode] =
      connection(curl) + login(curl) + [
        gongkai_curl_set_string(curl, CURLOPT_MAIL_FROM, "<\(message.from.address)>"),
        gongkai_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients),
        gongkai_curl_set_long(curl, CURLOPT_UPLOAD, 1),
        gongkai_curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.bytes.count)),
      ] + callbacks(curl)
    return settings.first { $0 != CURLE_OK } ?? CURLE_OK
  }

  private func connection(_ curl: UnsafeMutableRawPointer) -> [CURLcode] {
    let scheme = server.security == .tls ? "smtps" : "smtp"
    // The path is the name with which we greet.
    let address = "\(scheme)://\(server.host):\(server.port)/\(message.from.address.domain)"
    let tls = server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
    let settings = [
      gongkai_curl_set_string(curl, CURLOPT_URL, address),
      gongkai_curl_set_string(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      // Whatever the environment says about proxies.
      gongkai_curl_set_string(curl, CURLOPT_PROXY, ""),
      gongkai_curl_set_long(curl, CURLOPT_NOSIGNAL, 1),
      gongkai_curl_set_long(curl, CURLOPT_USE_SSL, Int(tls.rawValue)),
      gongkai_curl_set_long(curl, CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(server.connectTimeout)),
      gongkai_curl_set_long(curl, CURLOPT_TIMEOUT_MS, Self.milliseconds(server.timeout)),
      // The goodbye, which the limit above does not cover.
      gongkai_curl_set_long(
        curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Self.milliseconds(server.timeout) / 1000)),
    ]
    guard let authorities = server.authorities else { return settings }
    return settings + [gongkai_curl_set_string(curl, CURLOPT_CAINFO, authorities)]
  }

  private func login(_ curl: UnsafeMutableRawPointer) -> [CURLcode] {
    guard let login = server.login else { return [] }
    return [
      gongkai_curl_set_string(curl, CURLOPT_USERNAME, login.user),
      gongkai_curl_set_string(curl, CURLOPT_PASSWORD, login.password),
    ]
  }

  private func callbacks(_ curl: UnsafeMutableRawPointer) -> [CURLcode] {
    let context = Unmanaged.passUnretained(self).toOpaque()
    return [
      gongkai_curl_set_reader(curl, CURLOPT_READFUNCTION) { buffer, size, count, context in
        guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
        let transfer = Unmanaged<MailTransfer>.fromOpaque(context).takeUnretainedValue()
        return transfer.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
      },
      gongkai_curl_set_pointer(curl, CURLOPT_READDATA, context),
      gongkai_curl_set_watcher(curl) { context, _, _, _, _ in
        guard let context else { return 1 }
        let transfer = Unmanaged<MailTransfer>.fromOpaque(context).takeUnretainedValue()
        return transfer.isCancelled.load(ordering: .relaxed) ? 1 : 0
      },
      gongkai_curl_set_pointer(curl, CURLOPT_XFERINFODATA, context),
      gongkai_curl_set_long(curl, CURLOPT_NOPROGRESS, 0),
    ]
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let start = offset.load(ordering: .relaxed)
    let part = message.bytes.dropFirst(start).prefix(buffer.count)
    buffer.copyBytes(from: part)
    offset.store(start + part.count, ordering: .relaxed)
    return part.count
  }

  private static func milliseconds(_ duration: Duration) -> Int { max(1, Int(duration / .milliseconds(1))) }

  /// - Parameter code: The server's last answer; 0 when there was none. It may be an older one than the failure.
  private static func outcome(_ result: CURLcode, code: Int) -> MailOutcome {
    switch result {
    case CURLE_OK: .sent
    case CURLE_ABORTED_BY_CALLBACK: .later(.cancelled)
    case CURLE_OPERATION_TIMEDOUT: .later(.timedOut)
    case CURLE_LOGIN_DENIED: .later(.loginRefused)
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_ISSUER_ERROR:
      .later(.insecure)
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_RECV_ERROR, CURLE_GOT_NOTHING: .later(.unreachable)
    default:
      switch code {
      case 500...599: .refused(code: code)
      case 400...499: .later(.busy(code: code))
      default: .later(.failed(number: Int(result.rawValue)))
      }
    }
  }
}
