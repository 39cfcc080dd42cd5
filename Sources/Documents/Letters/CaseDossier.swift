package import Disclosure

/// 案卷目录: what a case folder holds and what happened, for whoever opens it without this program.
package struct CaseDossier: Hashable, Sendable {
  /// 登记事项: a label and what stands behind it.
  package struct Fact: Hashable, Sendable {
    package var label: String
    package var text: String

    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// 办理经过: one thing that happened.
  package struct Happening: Hashable, Sendable {
    package var day: Day
    package var by: String
    package var what: String
    /// What was written down with it.
    package var texts: [String]

    package init(day: Day, by: String, what: String, texts: [String]) {
      self.day = day
      self.by = by
      self.what = what
      self.texts = texts
    }
  }

  /// 材料: a file of the folder.
  package struct Paper: Hashable, Sendable {
    package var kind: String
    package var added: Day
    /// Within the folder, or why it is not there.
    package var place: String

    package init(kind: String, added: Day, place: String) {
      self.kind = kind
      self.added = added
      self.place = place
    }
  }

  package var organ: String
  package var number: String
  package var exported: Day
  package var facts: [Fact]
  package var happenings: [Happening]
  package var papers: [Paper]
  /// 期限计算: the blocks of `PeriodExplanation`, or none.
  package var period: [Block]

  package init(
    organ: String, number: String, exported: Day, facts: [Fact], happenings: [Happening], papers: [Paper],
    period: [Block]
  ) {
    self.organ = organ
    self.number = number
    self.exported = exported
    self.facts = facts
    self.happenings = happenings
    self.papers = papers
    self.period = period
  }

  package var document: Document {
    var blocks: [Block] = [.title(["政府信息公开申请案卷", "申请编号 \(number)"])]
    blocks += [.heading(.first, "一、申请"), .table(factTable), .heading(.first, "二、办理经过"), .table(happeningTable)]
    blocks.append(.heading(.first, "三、材料目录"))
    blocks.append(papers.isEmpty ? .paragraph(Paragraph("本案没有另存的材料。")) : .table(paperTable))
    if !period.isEmpty { blocks += [.heading(.first, "四、答复期限")] + period }
    blocks.append(.signature(Signature(organ: organ, day: exported.chinese, isSealed: false)))
    return Document(
      title: "\(number)案卷目录", organ: organ, day: exported, runningMark: "申请编号 \(number)", blocks: blocks)
  }

  private var factTable: Table {
    Table(
      caption: "申请", columns: [3, 11], type: .form,
      rows: facts.map { [Cell($0.label, .row), Cell($0.text, alignment: .left)] })
  }

  private var happeningTable: Table {
    Table(
      caption: "办理经过", columns: [4, 3, 11], headRows: 1, type: .form,
      rows: [["日期", "经办人", "事项"].map { Cell($0, .column) }]
        + happenings.map { happening in
          let lines = [happening.what] + happening.texts
          return [
            Cell(happening.day.chinese), Cell(happening.by), Cell(lines.joined(separator: "\n"), alignment: .left),
          ]
        })
  }

  private var paperTable: Table {
    Table(
      caption: "材料目录", columns: [1, 4, 4, 9], headRows: 1, type: .form,
      rows: [["序号", "材料", "日期", "文件"].map { Cell($0, .column) }]
        + papers.enumerated().map { index, paper in
          [
            Cell(String(index + 1)), Cell(paper.kind), Cell(paper.added.chinese),
            Cell(paper.place, alignment: .left),
          ]
        })
  }
}
