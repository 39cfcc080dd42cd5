import ArgumentParser
import Disclosure
import Documents
import Foundation

/// `--holidays FILE`: years added to the built-in calendar, or replaced, for any command that counts working days.
struct CalendarOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "另行装入的节假日安排（JSON，一年或者多年），增加或者替换所载年份；可重复。", valueName: "文件"),
    completion: .file(extensions: ["json"]))
  var holidays: [String] = []

  /// The calendar with the files' years; a file that cannot be read is said so and ends the command with 2.
  func calendar() throws(ExitCode) -> WorkCalendar {
    var calendar = WorkCalendar.builtIn
    for file in holidays {
      let bytes = try JSONFile.bytes(file)
      do { calendar = calendar.adding(try HolidayNotice.read(bytes)) } catch {
        Output.say("节假日文件 \(file)：\(error.message)")
        throw Output.unreadable
      }
    }
    return calendar
  }
}
