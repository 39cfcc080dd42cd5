import CCurl
import Dispatch
import Glibc
import Synchronization

/// 链接探测: asks one address whether it answers, by libcurl, off the cooperative threads.
///
/// Only http and https, only machines of the Internet: the address that the name leads to is judged before anything is connected. No
/// redirect is followed, no cookie kept, and the answer's body is not read.
package struct LinkProbe: Sendable {
  package let connectSeconds: Int
  package let seconds: Int
  /// Which machines may be asked; those of the Internet.
  private let isAllowed: @Sendable ([UInt8]) -> Bool
  private let threads = DispatchQueue(label: "gongkai.links", attributes: .concurrent)

  /// - Parameter isAllowed: By the bytes of the machine's address.
  package init(
    connectSeconds: Int = 8, seconds: Int = 15,
    isAllowed: @escaping @Sendable ([UInt8]) -> Bool = PublicNetworkAddress.isPublic
  ) {
    (self.connectSeconds, self.seconds, self.isAllowed) = (connectSeconds, seconds, isAllowed)
  }

  package func ask(_ address: String) async -> LinkAnswer {
    let asking = Asking(isAllowed)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        threads.async { continuation.resume(returning: asking.run(address, connectSeconds, seconds)) }
      }
    } onCancel: {
      asking.cancel()
    }
  }
}

/// One request. Blocks the thread that runs it.
private final class Asking: Sendable {
  private let isAllowed: @Sendable ([UInt8]) -> Bool
  private let isCancelled = Atomic(false)
  private let wasRefused = Atomic(false)

  init(_ isAllowed: @escaping @Sendable ([UInt8]) -> Bool) { self.isAllowed = isAllowed }

  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  private static let isReady: Bool = {
    _ = signal(SIGPIPE, SIG_IGN)
    return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  }()

  func run(_ address: String, _ connectSeconds: Int, _ seconds: Int) -> LinkAnswer {
    guard Self.isReady, let curl = curl_easy_init() else { return .notAsked }
    defer { curl_easy_cleanup(curl) }
    return withExtendedLifetime(self) {
      let settings = setUp(curl, address, connectSeconds, seconds)
      guard settings.allSatisfy({ $0 == CURLE_OK }) else { return .notAsked }
      let result = curl_easy_perform(curl)
      if wasRefused.load(ordering: .relaxed) { return .notPublic }
      var status = 0
      gongkai_curl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
      return Self.answer(result, status: status)
    }
  }

  private func setUp(
    _ curl: UnsafeMutableRawPointer, _ address: String, _ connectSeconds: Int, _ seconds: Int
  ) -> [CURLcode] {
    [
      gongkai_curl_set_string(curl, CURLOPT_URL, address),
      gongkai_curl_set_string(curl, CURLOPT_PROTOCOLS_STR, "http,https"),
      // A proxy would connect to whatever it likes.
      gongkai_curl_set_string(curl, CURLOPT_PROXY, ""),
      gongkai_curl_set_string(curl, CURLOPT_USERAGENT, "gongkai-link-check"),
      gongkai_curl_set_long(curl, CURLOPT_FOLLOWLOCATION, 0),
      gongkai_curl_set_long(curl, CURLOPT_NOSIGNAL, 1),
      gongkai_curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, max(1, connectSeconds)),
      gongkai_curl_set_long(curl, CURLOPT_TIMEOUT, max(1, seconds)),
    ] + callbacks(curl)
  }

  private func callbacks(_ curl: UnsafeMutableRawPointer) -> [CURLcode] {
    let context = Unmanaged.passUnretained(self).toOpaque()
    return [
      gongkai_curl_set_opener(curl) { context, _, place in
        guard let context, let place else { return -1 }
        return Unmanaged<Asking>.fromOpaque(context).takeUnretainedValue().open(place)
      },
      gongkai_curl_set_pointer(curl, CURLOPT_OPENSOCKETDATA, context),
      // The status is known by then; the body ends the transfer.
      gongkai_curl_set_reader(curl, CURLOPT_WRITEFUNCTION) { _, _, _, _ in 0 },
      gongkai_curl_set_watcher(curl) { context, _, _, _, _ in
        guard let context else { return 1 }
        return Unmanaged<Asking>.fromOpaque(context).takeUnretainedValue().isCancelled.load(ordering: .relaxed) ? 1 : 0
      },
      gongkai_curl_set_pointer(curl, CURLOPT_XFERINFODATA, context),
      gongkai_curl_set_long(curl, CURLOPT_NOPROGRESS, 0),
    ]
  }

  /// The socket to a machine that may be asked; -1 for any other, which ends the attempt.
  private func open(_ place: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    guard let start = gongkai_curl_address(place) else { return -1 }
    let (offset, count) = place.pointee.family == AF_INET ? (4, 4) : (8, 16)
    guard [AF_INET, AF_INET6].contains(place.pointee.family), Int(place.pointee.addrlen) >= offset + count else {
      return -1
    }
    let bytes = [UInt8](UnsafeRawBufferPointer(start: start + offset, count: count))
    guard isAllowed(bytes) else {
      wasRefused.store(true, ordering: .relaxed)
      return -1
    }
    wasRefused.store(false, ordering: .relaxed)
    return socket(
      place.pointee.family, place.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), place.pointee.protocol)
  }

  /// A body that we did not take ends with an error of its own, after the status.
  private static func answer(_ result: CURLcode, status: Int) -> LinkAnswer {
    switch result {
    case CURLE_OK, CURLE_WRITE_ERROR: status > 0 ? .status(status) : .unreachable
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      .insecure
    case CURLE_ABORTED_BY_CALLBACK, CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_OUT_OF_MEMORY: .notAsked
    default: .unreachable
    }
  }
}
