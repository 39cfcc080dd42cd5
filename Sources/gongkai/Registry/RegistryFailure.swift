import ArgumentParser
import Database
import Registry

/// What goes wrong with stored data, as a sentence.
enum RegistryFailure {
  /// Runs `work`; what it throws is said, and ends the command with exit code 2.
  static func said(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let code as ExitCode {
      throw code
    } catch {
      Output.say(sentence(for: error))
      throw Output.unreadable
    }
  }

  static func sentence(for error: any Error) -> String {
    switch error {
    case let refusal as RegistryOpening.Refusal: refusal.sentence
    case let refusal as KeyFileRefusal: refusal.sentence
    case let refusal as FileRefusal: refusal.sentence
    case let refusal as SealRefusal: refusal.sentence
    case let refusal as BackupRefusal: refusal.sentence
    case let refusal as CatalogueRefusal: refusal.sentence
    case let refusal as DisputeActionRefusal: refusal.sentence
    case let refusal as CampaignRefusal: refusal.sentence
    case let failure as DiskFailure: failure.sentence
    case let refusal as DemoRefusal: refusal.sentence
    case let failure as ServerFailure: failure.sentence
    case let error as DatabaseError: sentence(for: error)
    case MigrationError.databaseIsNewer: "数据库由更新版本的程序建立，请改用新版程序。"
    case let error as MigrationError: "数据库的表结构与本程序不符（\(error)）。"
    default: "出错：\(error)"
    }
  }

  private static func sentence(for error: DatabaseError) -> String {
    switch error.kind {
    case .cannotOpen: "无法打开数据库（\(error.message)）。请检查路径、地址和权限。"
    case .corrupt: "数据库文件已损坏，或者不是数据库。请用备份恢复。"
    case .diskFull: "磁盘已满，请腾出空间后重试。"
    case .readOnly: "数据库不能写入，请检查文件夹的属主和权限。"
    case .connectionLost, .commitUnknown: "与数据库的连接中断，请检查数据库是否在运行，然后重试。"
    case .timeout: "数据库正忙，等待超时，请稍后重试。"
    default: "数据库出错（\(error)）。"
    }
  }
}
