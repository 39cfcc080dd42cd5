import Testing
import Tools

@Suite struct LimitedProcessTests {
  @Test func inputComesBackAsOutput() async {
    let bytes = [UInt8](repeating: 65, count: 3_000_000)
    let outcome = await LimitedProcess("cat").run(input: bytes)
    #expect(outcome == .exited(code: 0, output: bytes, errorOutput: []))
  }

  @Test func exitCodeAndErrorOutputAreKept() async {
    let outcome = await LimitedProcess("sh", arguments: ["-c", "echo out; echo bad >&2; exit 3"]).run()
    #expect(outcome == .exited(code: 3, output: Array("out\n".utf8), errorOutput: Array("bad\n".utf8)))
  }

  @Test func aProgramThatDoesNotReadItsInputIsNoError() async {
    let outcome = await LimitedProcess("true").run(input: [UInt8](repeating: 0, count: 5_000_000))
    #expect(outcome == .exited(code: 0, output: [], errorOutput: []))
  }

  @Test(arguments: [
    "sleep 600",
    "sleep 600 & wait",
    "exec >&- 2>&-; sleep 600",
    "trap '' TERM; while :; do sleep 1; done",
  ])
  func theTimeLimitEndsTheWholeGroup(script: String) async {
    let start = ContinuousClock.now
    let outcome = await LimitedProcess(
      "sh", arguments: ["-c", script], limits: ProcessLimits(time: .milliseconds(300))
    ).run()
    #expect(outcome == .timedOut(after: .milliseconds(300)))
    #expect(ContinuousClock.now - start < .seconds(300))
  }

  @Test func aGrandchildHoldingTheOutputOpenDoesNotHoldUsUp() async {
    let start = ContinuousClock.now
    let outcome = await LimitedProcess("sh", arguments: ["-c", "sleep 600 & echo done"]).run()
    #expect(outcome == .exited(code: 0, output: Array("done\n".utf8), errorOutput: []))
    #expect(ContinuousClock.now - start < .seconds(300))
  }

  @Test func tooMuchOutputEndsTheProgram() async {
    let outcome = await LimitedProcess("yes", limits: ProcessLimits(output: 1_000_000)).run()
    #expect(outcome == .outputTooLarge(limit: 1_000_000))
  }

  @Test func tooMuchErrorOutputIsCut() async {
    let outcome = await LimitedProcess(
      "sh", arguments: ["-c", "head -c 100000 /dev/zero >&2"], limits: ProcessLimits(errorOutput: 10)
    ).run()
    #expect(outcome == .exited(code: 0, output: [], errorOutput: [UInt8](repeating: 0, count: 10)))
  }

  @Test func processorTimeIsLimited() async {
    let outcome = await LimitedProcess(
      "sh", arguments: ["-c", "while :; do :; done"], limits: ProcessLimits(processorSeconds: 1)
    ).run()
    #expect(outcome == .signalled(9, errorOutput: []) || outcome == .signalled(24, errorOutput: []))
  }

  @Test func theProgramSeesItsLimitsFromItsFirstInstruction() async {
    let outcome = await LimitedProcess("sh", arguments: ["-c", "ulimit -f; ulimit -n; ulimit -c; ulimit -v"]).run()
    #expect(outcome == .exited(code: 0, output: Array("0\n64\n0\n1464843\n".utf8), errorOutput: []))
  }

  @Test func aMissingProgramIsNamed() async {
    #expect(await LimitedProcess("no-such-program").run() == .notFound("no-such-program"))
    #expect(await LimitedProcess("/etc/passwd").run() == .notFound("/etc/passwd"))
    #expect(await LimitedProcess("/tmp").run() == .notFound("/tmp"))
  }

  @Test func environmentIsAdded() async {
    let outcome = await LimitedProcess("sh", arguments: ["-c", "echo $GREETING"], environment: ["GREETING": "你好"]).run()
    #expect(outcome == .exited(code: 0, output: Array("你好\n".utf8), errorOutput: []))
  }

  @Test func cancellingTheTaskEndsTheProgram() async {
    let task = Task { await LimitedProcess("sleep", arguments: ["30"]).run() }
    try? await Task.sleep(for: .milliseconds(200))
    task.cancel()
    #expect(await task.value == .cancelled)
  }
}
