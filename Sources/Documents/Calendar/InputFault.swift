/// 输入有误: a JSON input that is not what it should be, in one Chinese sentence that says where.
package struct InputFault: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }

  init(_ fault: JSON.Fault) { message = "不是有效的 JSON。\(fault.message)。" }
}
