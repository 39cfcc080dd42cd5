import ArgumentParser
import Disclosure
import Registry

/// `gongkai user`.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "在服务器上新增用户。",
    discussion: """
      示例：
        gongkai user add --name 甄某某 --account zhenmm --role officer \\
          --data /var/lib/gongkai
      """, subcommands: [UserAdd.self])
}

/// `gongkai user add`.
struct UserAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "新增一名用户，显示一次启用码。",
    discussion: """
      用户凭启用码自行设置密码，启用码只显示这一次，7 日内有效。角色见 gongkai roles，可用中文名称，也可用英文名称。

      示例：
        gongkai user add --name 甄某某 --account zhenmm --role officer \\
          --data /var/lib/gongkai
      """)

  @Option(help: ArgumentHelp("姓名。", valueName: "姓名"))
  var name: String

  @Option(help: ArgumentHelp("账号：2 至 32 个小写字母、数字、点、下划线或者连字符，至少有一个字母。", valueName: "账号"))
  var account: String

  @Option(name: .long, help: ArgumentHelp("角色，可以多次给出。", valueName: "角色"))
  var role: [String] = []

  @Option(help: ArgumentHelp("所属机关的全称；只有一个机关的不必写。", valueName: "机关"))
  var organ: String?

  @Option(help: ArgumentHelp("所在科室的名称。", valueName: "科室"))
  var office: String?

  @Option(help: ArgumentHelp("职务。", valueName: "职务"))
  var title = "工作人员"

  @OptionGroup var options: RegistryOptions

  func validate() throws { _ = try roles() }

  private func roles() throws -> Set<Role> {
    Set(
      try role.map { word in
        guard let role = Role.allCases.first(where: { $0.rawValue == word || $0.chinese == word }) else {
          throw ValidationError("“\(word)”不是角色。可以用：\(Role.allCases.map(\.chinese).joined(separator: "、"))。")
        }
        return role
      })
  }

  func run() async throws {
    let user = NewUser(
      organ: organ, name: name, account: account, office: office, title: title, roles: try roles())
    try await options.place.withPeople { registry in
      do {
        let code = try await registry.addUser(user, at: .now)
        Output.print(
          "已新增用户“\(name)”，账号 \(account.lowercased())，启用码 \(code.text)。\n启用码只显示这一次，\(ActivationCode.days) 日内有效，请当面交给本人。")
      } catch let refusal as PeopleRefusal {
        Output.say(refusal.sentence)
        throw Output.no
      }
    }
  }
}

extension RegistryPlace {
  /// Runs `work` on the opened installation with its tables of people.
  func withPeople(_ work: (Registry) async throws -> Void) async throws {
    try await withDatabase { database in
      let opening = RegistryOpening(database: database, files: files, keyFile: keyFile)
      try await work(try await opening.openExisting())
    }
  }
}
