import Foundation
import Testing

@Suite("Completion scripts") struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let run = try GongkaiProcess.run(["--generate-completion-script", shell])
    #expect(run.exitCode == 0)
    #expect(run.message == "")
    for word in ["aggregate", "deadline", "countyDepartment", "json"] { #expect(run.output.contains(word)) }
    for word in ["read-one", "Show ", "information."] { #expect(!run.output.contains(word), "\(word)") }
  }

  @Test("The bash script is bash, and completes commands, options, their values and files")
  func bash() throws {
    let scratch = try Scratch()
    try scratch.write(try GongkaiProcess.run(["--generate-completion-script", "bash"]).output, to: "gongkai.sh")
    #expect(try GongkaiProcess.shell("bash -n gongkai.sh", folder: scratch.folder).exitCode == 0)
    for name in ["台账.xlsx", "年报.html", "名册.csv"] { try scratch.write("", to: name) }
    let rows: [(line: String, answers: [String])] = [
      ("gongkai ch", ["check", "checkpoint"]), ("gongkai report ", ["build"]), ("gongkai check --pre", ["--previous"]),
      ("gongkai check --format ", ["text", "json"]), ("gongkai report build --level tow", ["town"]),
      ("gongkai check 年", ["年报.html"]), ("gongkai report build --ledger ", ["台账.xlsx"]),
      ("gongkai aggregate a --roster ", ["名册.csv"]),
    ]
    for row in rows {
      let run = try GongkaiProcess.shell(
        """
        source ./gongkai.sh
        COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"
        [[ "$1" == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
        _gongkai gongkai "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """, row.line, folder: scratch.folder)
      let answers = Set(run.output.split(separator: "\n").map(String.init)).subtracting(["gongkai.sh"])
      #expect(answers.isSuperset(of: row.answers), "\(row.line): \(answers)")
      #expect(answers.allSatisfy { $0.hasPrefix("-") || row.answers.contains($0) }, "\(row.line): \(answers)")
    }
  }
}
