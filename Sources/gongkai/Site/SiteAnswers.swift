import ArgumentParser
import Registry
import Web

/// 静态站各命令的答复: what the commands about static sites check and refuse alike.
enum SiteAnswers {
  /// - Throws: `ValidationError` for what is no address of a site.
  static func check(_ address: String?) throws {
    if let address, PublicAddress(address) == nil {
      throw ValidationError("--address 应当写成 https://xxgk.example.cn 这样的网址，后面不带路径。")
    }
  }

  /// Says why something was refused, and ends with its exit code.
  static func said(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let refusal as ExportRefusal {
      Output.say(refusal.sentence)
      throw refusal.isAnswer ? Output.no : Output.unreadable
    } catch let refusal as StaticWithdrawalsOpen {
      Output.say(refusal.sentence)
      throw Output.no
    } catch let refusal as BuildRefusal {
      Output.say(refusal.text)
      throw Output.unreadable
    } catch let failure as StaticSiteFailure {
      Output.say(failure.sentence)
      throw Output.unreadable
    }
  }
}
