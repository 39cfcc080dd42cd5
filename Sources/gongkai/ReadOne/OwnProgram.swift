import Tools

/// 本程序的另一进程: our own program, started again for one hostile file, which can break nothing but it.
enum OwnProgram {
  static let path = ExecutablePath.own ?? "gongkai"

  /// - Parameter output: The most bytes that it may answer.
  static func limits(seconds: Int = 60, output: Int) -> ProcessLimits {
    ProcessLimits(
      time: .seconds(seconds), processorSeconds: OwnLimits.processorSeconds, addressSpace: OwnLimits.addressSpace,
      openFiles: OwnLimits.openFiles, output: output)
  }

  static func run(
    _ arguments: [String], input: [UInt8], by executable: String, within limits: ProcessLimits
  ) async -> ProcessOutcome {
    await LimitedProcess(
      executable, arguments: arguments,
      // A crash ends at once, without seconds of backtrace; one arena, so that none has to be found room for at the limit.
      environment: ["SWIFT_BACKTRACE": "enable=no", "MALLOC_ARENA_MAX": "1"], limits: limits
    ).run(input: input)
  }

  /// Why nothing is read while a program is missing.
  static func lack(of program: String) -> String { "这台机器缺少读取文件所需的程序 \(program)，请联系系统管理员安装。" }
}
