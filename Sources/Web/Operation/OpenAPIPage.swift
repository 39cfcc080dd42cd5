import Documents

/// 接口说明 (OpenAPI 3.1) of what machines may ask.
enum OpenAPIPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .text(document.text, type: "application/json; charset=utf-8")
  }

  private static let document: JSON = [
    "openapi": "3.1.0",
    "info": ["title": "公开：政府信息公开工作系统", "version": "1"],
    "paths": .object([
      operation(Links.health, "运行状况", [("200", "正常", "text/plain"), ("503", "数据库没有应答", "text/plain")]),
      operation(
        Links.metrics, "运行指标，只供本机读取", [("200", "Prometheus 文本格式", "text/plain"), ("404", "不是本机", "text/html")]),
      operation(
        Links.checkpoint, "最近的检查点（C2SP signed note）", [("200", "检查点", "text/plain"), ("404", "还没有检查点", "text/html")]),
      operation(
        Links.feedAtom, "订阅：最新公开的信息，条件 organ、column、office、genre、topic、validity、year",
        [("200", "Atom 1.0", "application/atom+xml")]),
      operation(Links.feedRSS, "订阅：最新公开的信息，条件同上", [("200", "RSS 2.0", "application/rss+xml")]),
      operation(Links.listJSON, "信息目录，条件同上；next、previous 是前后页的地址", [("200", "一页目录", "application/json")]),
      operation(Links.listCSV, "信息目录，条件同上，最多 10,000 条", [("200", "CSV", "text/csv")]),
      operation(Links.catalogueDescription, "目录说明", [("200", "DCAT", "application/ld+json")]),
      operation(
        "\(Links.publicItems)/{id}/metadata.json", "信息的元数据",
        [("200", "元数据", "application/json"), ("404", "没有公开", "text/html")]),
      operation(
        "\(Links.publicItems)/{id}/metadata.xml", "信息的元数据",
        [("200", "元数据", "application/xml"), ("404", "没有公开", "text/html")]),
      operation(Links.openAPI, "本说明", [("200", "OpenAPI 3.1", "application/json")]),
    ]),
  ]

  private static func operation(
    _ path: String, _ summary: String, _ answers: [(status: String, words: String, type: String)]
  ) -> JSON.Member {
    let responses = answers.map { answer in
      JSON.Member(
        answer.status,
        ["description": .string(answer.words), "content": .object([JSON.Member(answer.type, .object([]))])])
    }
    return JSON.Member(path, ["get": ["summary": .string(summary), "responses": .object(responses)]])
  }
}
