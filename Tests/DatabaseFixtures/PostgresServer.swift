internal import Dispatch
package import Foundation
package import Testing

/// A PostgreSQL of the tests' own: private socket, no network, in a temporary folder.
///
/// A small shell beside it holds the other end of a pipe: when this process ends, however it ends, the shell sees the
/// end of its input, stops the server and removes the folder.
package actor PostgresServer {
  package static let isInstalled = binaries != nil && (geteuid() != 0 || access("/usr/sbin/runuser", X_OK) == 0)
  package static let absence: Comment = "没有安装 PostgreSQL 服务器（Debian 软件包 postgresql），跳过。"

  /// The one that all tests share which do not stop it.
  package static let shared = Task { try await PostgresServer() }

  /// Also the folder of the socket.
  package nonisolated let folder: URL
  private let shell = Process()
  private let conversation: Conversation

  package init() async throws {
    guard let binaries = Self.binaries else { throw CocoaError(.fileNoSuchFile) }
    let folder = URL(fileURLWithPath: "/tmp/gongkai-pg-\(UUID().uuidString.prefix(8))")
    self.folder = folder
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", Self.script, "postgres-for-tests", folder.path, binaries]
    let commands = Pipe()
    let answers = Pipe()
    shell.standardInput = commands
    shell.standardOutput = answers
    conversation = Conversation(questions: commands.fileHandleForWriting, answers: answers.fileHandleForReading)
    try shell.run()
    try await tell("start")
  }

  /// The connection string of a new, empty database.
  package func newDatabase() async throws -> String {
    let name = "t\(UUID().uuidString.lowercased().replacing("-", with: ""))"
    try await tell("create \(name)")
    return "host=\(folder.path) user=postgres dbname=\(name)"
  }

  /// Ends all processes of the server as a power cut would: without a chance to write anything.
  package func kill() async throws { try await tell("kill") }

  package func start() async throws { try await tell("start") }

  /// Stops the server and removes the folder.
  package func remove() {
    conversation.end()
    shell.waitUntilExit()
  }

  private func tell(_ command: String) async throws {
    let line = await conversation.say(command)
    guard line == "ok" else { throw PostgresServerFailure(answer: line) }
  }

  /// Debian keeps each version in a folder of its own.
  private static let binaries: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
      .first { access("\($0)/initdb", X_OK) == 0 && access("\($0)/postgres", X_OK) == 0 }
  }()

  private static let script = """
    folder=$1 bin=$2
    mkdir -m 700 "$folder" || exit 1
    as() { "$@"; }
    # The server refuses to run as root.
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$folder"; as() { (cd / && runuser -u postgres -- "$@"); }; fi
    start() {
      as "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 -s start \\
        -o "-k $folder -c listen_addresses='' -c max_connections=1000" </dev/null >/dev/null 2>&1
    }
    answer() { if "$@"; then echo ok; else echo "failed: $*"; fi; }
    killed() {
      children=$(cat /proc/$1/task/$1/children)
      kill -9 "$1" $children
      while kill -0 "$1" 2>/dev/null; do sleep 0.05; done
    }
    # Also when nobody reads the answer any more.
    trap '' INT TERM HUP PIPE
    as "$bin/initdb" -D "$folder/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null 2>&1
    while read -r command name; do
      case $command in
        create) answer as "$bin/createdb" -h "$folder" -U postgres "$name" ;;
        kill) answer killed "$(head -n 1 "$folder/data/postmaster.pid")" ;;
        start) answer start ;;
      esac
    done
    as "$bin/pg_ctl" -D "$folder/data" -m immediate -s stop >/dev/null 2>&1
    rm -rf "$folder"
    """
}

/// Commands and their answers over two pipes, a line each, one after the other.
private struct Conversation {
  private let questions: FileHandle
  private let answers: FileHandle
  private let queue = DispatchQueue(label: "postgres-for-tests")

  init(questions: FileHandle, answers: FileHandle) {
    self.questions = questions
    self.answers = answers
    // Otherwise a child started meanwhile keeps the pipe open and the server alive.
    for file in [questions, answers] { _ = fcntl(file.fileDescriptor, F_SETFD, FD_CLOEXEC) }
  }

  func say(_ command: String) async -> String {
    await withCheckedContinuation { continuation in
      queue.async { [questions, answers] in
        try? questions.write(contentsOf: Data("\(command)\n".utf8))
        var line: [UInt8] = []
        while let byte = try? answers.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") { line.append(byte) }
        continuation.resume(returning: String(decoding: line, as: UTF8.self))
      }
    }
  }

  func end() { try? questions.close() }
}

/// What the server's shell said.
package struct PostgresServerFailure: Error {
  package let answer: String
}
