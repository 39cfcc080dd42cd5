extension Fault {
  /// What is wrong and where, for the person who has to act.
  package var message: String {
    switch self {
    case .entryChanged(let organ, let seq): "\(place(organ, seq))的内容与其摘要不符，记录被改动。"
    case .entryReplaced(let organ, let seq): "\(place(organ, seq))与上一条不衔接，上一条被替换或此处被插入。"
    case .entryMoved(let organ, let seq, let from): "\(place(organ, seq))原为第 \(from) 条，被移到此处。"
    case .organSwapped(let organ, let seq, let from): "\(place(organ, seq))起原属机关 \(from)，日志被调换。"
    case .gap(let organ, let from, let through):
      from == through ? "\(place(organ, from))缺失。" : "机关 \(organ) 的日志缺少第 \(from) 至 \(through) 条。"
    case .clockBack(let organ, let seq): "\(place(organ, seq))的记录时间早于上一条。"
    case .tailCut(let organ, let last, let expected): "机关 \(organ) 的日志应有 \(expected) 条，到第 \(last) 条为止，末尾被删除。"
    case .headChanged(let organ, let seq): "机关 \(organ) 的日志末端（第 \(seq) 条）与登记的末端不符。"
    case .headMissing(let organ): "机关 \(organ) 有日志，没有登记末端。"
    default: checkpointMessage ?? contentMessage
    }
  }

  private var checkpointMessage: String? {
    switch self {
    case .rewritten(let organ, let seq, let number): "\(place(organ, seq))与第 \(number) 号检查点不符，日志在检查点之后被重写。"
    case .cutBeforeCheckpoint(let organ, let seq, let number):
      "第 \(number) 号检查点记有\(place(organ, seq))，现在没有，日志末尾被删除。"
    case .checkpointMissing(let number): "第 \(number) 号检查点缺失。"
    case .checkpointChanged(let number): "第 \(number) 号检查点无法识别，被改动。"
    case .checkpointSignature(let number): "第 \(number) 号检查点的签名无效。"
    case .checkpointChain(let number): "第 \(number) 号检查点与上一号不衔接。"
    case .checkpointRoot(let number): "第 \(number) 号检查点与其登记的各机关日志末端不符。"
    case .againstForeign(let installation): "所给检查点属于另一套系统（\(installation)），不能用来核验。"
    case .againstSignature: "所给检查点的签名不是本系统的。"
    case .againstMissing(let number): "没有所给的第 \(number) 号检查点，其后的记录被删除或重写。"
    case .againstDiffers(let number): "第 \(number) 号检查点与所给的不同，全部记录可能被重写。"
    default: nil
    }
  }

  private var contentMessage: String {
    switch self {
    case .sealedMissing(let organ, let seq, let id): "\(place(organ, seq))的密封内容（\(id)）不存在，也没有销毁记录。"
    case .sealedDamaged(let organ, let seq, let id, let refusal): "\(place(organ, seq))的密封内容（\(id)）：\(refusal.sentence)"
    case .destroyedIsBack(let organ, let seq, let stream):
      "\(place(organ, seq))记载 \(stream) 已销毁，现在仍然存在，可能是恢复旧备份所致，请再次销毁。"
    case .destructionUnrecorded(let stream): "\(stream) 有销毁标记，日志中没有销毁记录。"
    case .fileUnknown(let organ, let seq, let address): "\(place(organ, seq))提到的文件 \(address) 没有登记，也没有销毁记录。"
    case .fileMissing(let address): FileRefusal.missing(address).sentence
    case .fileDamaged(let address): FileRefusal.damaged(address).sentence
    case .fileKey(let address): "文件 \(address) 的密钥与文件不符，无法打开。"
    case .database(let problem): "数据库文件损坏（\(problem)）。请用备份恢复。"
    case .projection(let organ, let table, let key, let difference):
      "机关 \(organ) 的表 \(table) 中“\(key)”与日志重算的结果不同：\(difference)。"
    case .search(let item, let difference):
      "公开检索中\(item.map { "信息 \($0) " } ?? "有一条信息")与已公开的文本不符：\(difference.sentence)。请用 gongkai verify --rebuild-search 重建检索。"
    case .likeness(let item): "信息 \(item) 的近似标记与文本不符，请用 gongkai verify --rebuild-search 重建。"
    case .officeSearch(let item, let difference):
      "办公检索中信息 \(item) 与现在的文本不符：\(difference.sentence)。请用 gongkai verify --rebuild-search 重建检索。"
    case .payload(let organ, let seq, let reason): "\(place(organ, seq))无法识别：\(reason)。"
    default: ""
    }
  }

  private func place(_ organ: OrganID, _ seq: Int) -> String { "机关 \(organ) 的日志第 \(seq) 条" }
}
