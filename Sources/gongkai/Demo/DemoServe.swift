import Database
import Disclosure
import Registry

/// `serve --demo`: a data folder that holds the demo of a day, made unless it is there.
struct DemoServe {
  let place: RegistryPlace
  let folder: DemoFolder
  let today: Day

  /// Makes the demo where there is none, or one of another day.
  func prepare() async throws {
    if folder.day == today { return }
    if folder.isDemo {
      Output.say("演示数据不是 \(today) 的，重新生成。")
      try folder.clear()
    } else if !folder.isEmpty {
      throw DemoRefusal.realData(folder.path)
    }
    try RegistryOpening.makeFolder(folder.path)
    try folder.write(today, isComplete: false)
    Output.say("正在生成演示数据（虚构的清河县云溪镇，三年 60 件申请、600 条信息），约需半分钟。")
    let database = try place.createDatabase()
    do {
      let registry = try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile)
        .open(at: Demo.start(today: today))
      try await Demo.make(in: registry, today: today)
    } catch {
      try? await database.close()
      throw error
    }
    try await database.close()
    try folder.write(today, isComplete: true)
  }

  /// 账号表, as it is shown at the start.
  static var accounts: String {
    let rows = DemoPerson.all.map { person in
      [person.account, person.name, person.roleWords, person.office?.rawValue ?? person.title]
    }
    let lines = TextColumns.lines([["账号", "姓名", "角色", "科室或者职务"]] + rows)
    return "演示账号（密码都是 \(Demo.password)）：\n" + lines.map { "  \($0)" }.joined(separator: "\n")
  }
}
