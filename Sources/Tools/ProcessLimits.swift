/// What an external program may use before it is ended.
package struct ProcessLimits: Sendable, Hashable {
  /// Wall-clock time for the whole run.
  package var time: Duration
  /// Processor time, in whole seconds.
  package var processorSeconds: Int
  /// Address space (RLIMIT_AS), in bytes.
  package var addressSpace: Int
  /// Largest file the program may write (RLIMIT_FSIZE), in bytes; 0 forbids writing files.
  package var fileSize: Int
  /// Open files (RLIMIT_NOFILE).
  package var openFiles: Int
  /// Largest standard output that is accepted, in bytes.
  package var output: Int
  /// Largest standard error that is accepted, in bytes; the rest is thrown away.
  package var errorOutput: Int

  package init(
    time: Duration = .seconds(30), processorSeconds: Int = 30, addressSpace: Int = 1_500_000_000,
    fileSize: Int = 0, openFiles: Int = 64, output: Int = 64_000_000, errorOutput: Int = 65_536
  ) {
    self.time = time
    self.processorSeconds = processorSeconds
    self.addressSpace = addressSpace
    self.fileSize = fileSize
    self.openFiles = openFiles
    self.output = output
    self.errorOutput = errorOutput
  }

  /// The arguments of `prlimit` (util-linux) that set these limits, soft and hard alike.
  var prlimitArguments: [String] {
    [
      "--as=\(addressSpace)", "--cpu=\(processorSeconds)", "--fsize=\(fileSize)", "--nofile=\(openFiles)", "--core=0",
    ]
  }
}
