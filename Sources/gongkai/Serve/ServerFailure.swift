import Glibc
import NIOCore

/// Why the server does not run, as a sentence.
struct ServerFailure: Error {
  let sentence: String

  init(_ error: any Error, host: String, port: Int) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: sentence = "端口 \(port) 已被其他程序使用，请停止该程序，或者用 --port 换一个端口。"
    case EACCES: sentence = "没有使用端口 \(port) 的权限，请用 --port 换一个 1024 以上的端口。"
    case EADDRNOTAVAIL: sentence = "本机没有地址 \(host)，请检查 --host。"
    default: sentence = "系统停止运行：\(error)"
    }
  }
}
