import Glibc

/// Times a job by repeating it.
enum Stopwatch {
  /// Seconds of processor time that one `job` takes: the median of five rounds. What else the machine does hardly shows
  /// in it, so it is the figure for one core.
  ///
  /// Some kernels count processor time in steps of 4 ms: a round repeats the job until it lasts many steps.
  static func processorSeconds(_ job: () throws -> Void) rethrows -> Double {
    var repeats = 1
    var time = try round(of: repeats, job)
    while time < 0.2 {
      repeats *= time < 0.02 ? 8 : 2
      time = try round(of: repeats, job)
    }
    var times = [time]
    while times.count < 5 { times.append(try round(of: repeats, job)) }
    return median(times) / Double(repeats)
  }

  private static func round(of repeats: Int, _ job: () throws -> Void) rethrows -> Double {
    let start = processorTime
    for _ in 0..<repeats { try job() }
    return processorTime - start
  }

  /// Seconds on the clock that one `job` takes: for jobs done by other processes.
  static func seconds(rounds: Int, _ job: () async throws -> Void) async rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try await job()
      times.append((ContinuousClock.now - start) / .seconds(1))
    }
    return median(times)
  }

  private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The most memory that this process, or the largest of its children, has held at once.
enum PeakMemory {
  static var megabytes: Double { Double(max(peak(RUSAGE_SELF), peak(RUSAGE_CHILDREN))) / 1024 }

  private static func peak(_ who: __rusage_who) -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(who.rawValue), &usage)
    return usage.ru_maxrss
  }
}
