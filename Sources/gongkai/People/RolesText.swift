import Disclosure
import Documents

/// 权限表 for people and for programs. At most 80 columns wide.
struct RolesText {
  private let rows: [PermissionTable.Row]

  init(_ table: PermissionTable) { rows = OfficeAction.allCases.compactMap { table.row(of: $0) } }

  private static let mark = "●"
  private static let actionWidth = 22

  var text: String {
    let concerned = rows.filter(\.action.concernsRequest)
    let items = rows.filter { $0.action.subject == .item }
    let reports = rows.filter { $0.action.subject == .report }
    let others = rows.filter { $0.action.subject == .other }
    let parts = [
      ["一、谁可以办", Self.legend(Role.allCases.map { ($0.column, $0.chinese) })],
      grid(concerned, Role.allCases, heading: "办理申请", \.column) { $0.roles.contains($1) },
      grid(items, Role.allCases, heading: "办理信息", \.column) { $0.roles.contains($1) },
      grid(reports, Role.allCases, heading: "年度报告", \.column) { $0.roles.contains($1) },
      grid(others, Role.allCases, heading: "其他事项", \.column) { $0.roles.contains($1) },
      ["二、在哪个办理状态可以办", Self.legend(RequestState.allCases.map { ($0.column, $0.chinese) })],
      grid(concerned, RequestState.allCases, heading: "办理申请", \.column) { $0.states.contains($1) },
      [Self.legend(ItemState.allCases.map { ($0.column, $0.chinese) })],
      grid(items, ItemState.allCases, heading: "办理信息", \.column) { $0.itemStates.contains($1) },
      [Self.legend(ReportState.allCases.map { ($0.column, $0.chinese) })],
      grid(reports, ReportState.allCases, heading: "年度报告", \.column) { $0.reportStates.contains($1) },
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  var json: JSON {
    [
      "roles": .array(Role.allCases.map { ["role": .string($0.rawValue), "name": .string($0.chinese)] }),
      "states": .array(RequestState.allCases.map { ["state": .string($0.rawValue), "name": .string($0.chinese)] }),
      "itemStates": .array(ItemState.allCases.map { ["state": .string($0.rawValue), "name": .string($0.chinese)] }),
      "reportStates": .array(
        ReportState.allCases.map { ["state": .string($0.rawValue), "name": .string($0.chinese)] }),
      "actions": .array(rows.map(Self.json)),
    ]
  }

  private static func json(_ row: PermissionTable.Row) -> JSON {
    [
      "action": .string(row.action.rawValue), "name": .string(row.action.chinese),
      "roles": .array(Role.allCases.filter(row.roles.contains).map { .string($0.rawValue) }),
      "states": .array(
        RequestState.allCases.filter(row.states.contains).map { .string($0.rawValue) }
          + ItemState.allCases.filter(row.itemStates.contains).map { .string($0.rawValue) }
          + ReportState.allCases.filter(row.reportStates.contains).map { .string($0.rawValue) }),
    ]
  }

  private func grid<Column>(
    _ rows: [PermissionTable.Row], _ columns: [Column], heading: String, _ name: (Column) -> String,
    _ holds: (PermissionTable.Row, Column) -> Bool
  ) -> [String] {
    let head = TextColumns.left(heading, Self.actionWidth) + columns.map { " " + name($0) }.joined()
    return [head]
      + rows.map { row in
        let marks = columns.map { TextColumns.left(holds(row, $0) ? "  \(Self.mark)" : "", 5) }.joined()
        return Self.trimmed(TextColumns.left(row.action.chinese, Self.actionWidth) + marks)
      }
  }

  /// What the two characters over a column stand for, several on a line.
  private static func legend(_ names: [(column: String, meaning: String)]) -> String {
    var lines = [""]
    for (column, meaning) in names where column != meaning {
      let entry = "\(column) \(meaning)"
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = entry
      } else if TextColumns.width(of: last) + TextColumns.width(of: entry) + 2 <= 78 {
        lines[lines.count - 1] = "\(last)  \(entry)"
      } else {
        lines.append(entry)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension Role {
  /// Two characters over a column.
  fileprivate var column: String {
    switch self {
    case .contributor: "信息"
    case .mailRoom: "收发"
    case .officer: "专职"
    case .officeHead: "负责"
    case .deputyLeader: "分管"
    case .leader: "主要"
    case .supervisor: "主管"
    case .systemAdmin: "系统"
    case .securityAdmin: "安全"
    case .auditAdmin: "审计"
    }
  }
}

extension RequestState {
  /// Two characters over a column.
  fileprivate var column: String {
    switch self {
    case .unconfirmed: "待确"
    case .registered: "登记"
    case .handling: "承办"
    case .awaitingSupplement: "补正"
    case .consulting: "征求"
    case .awaitingPayment: "缴费"
    case .inReview: "审核"
    case .approved: "签发"
    case .issued: "印发"
    case .delivered: "送达"
    case .closed: "办结"
    }
  }
}

extension ItemState {
  /// Two characters over a column.
  fileprivate var column: String {
    switch self {
    case .drafting: "拟稿"
    case .inReview: "审核"
    case .approved: "待发"
    case .scheduled: "定时"
    case .published: "已发"
    case .correcting: "更审"
    case .correctionApproved: "更发"
    case .kept: "不公"
    case .takenDown: "撤下"
    case .discarded: "作废"
    }
  }
}

extension ReportState {
  /// Two characters over a column.
  fileprivate var column: String {
    switch self {
    case .drafting: "编制"
    case .locked: "锁定"
    case .inReview: "审核"
    case .approved: "待发"
    case .published: "已发"
    }
  }
}
