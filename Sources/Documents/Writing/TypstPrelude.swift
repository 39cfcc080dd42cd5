/// The page set-up of GB/T 9704 and the functions that the body's blocks call, as Typst source.
enum TypstPrelude {
  static func source(_ document: Document, fonts: FontChoice) -> TypstSource {
    var source = properties(document)
    source += page(document, fonts)
    source += text(fonts)
    source += headings(fonts)
    source += marks(fonts)
    source += signatures
    source += tables(fonts)
    source += letter
    return source
  }

  /// The date is the document's, so that equal documents give equal files.
  private static func properties(_ document: Document) -> TypstSource {
    let (year, month, day) = document.propertyDate
    return """
      #set document(
        title: \(document.title), author: \(document.organ.map { [$0] } ?? []),
        date: datetime(year: \(year), month: \(month), day: \(day), hour: 0, minute: 0, second: 0),
      )

      """
  }

  /// 页码: odd pages right, even pages left, one character from the edge.
  private static func page(_ document: Document, _ fonts: FontChoice) -> TypstSource {
    var first: TypstSource = ""
    if let letterhead = document.letterhead { first = letterPage(letterhead, fonts) }
    let skipsFirst: TypstSource = document.letterhead == nil ? "false" : "true"
    let mark: TypstSource = document.runningMark.map { "\($0)" } ?? "none"
    return """
      #let running-mark = \(mark)
      #let is-bare(number) = \(skipsFirst) and number == 1
      #let running(body) = text(font: \(fonts.families(.figures)), size: \(OfficialPaper.tableSize), tracking: 0pt, body)
      \(first)#set page(
        width: \(OfficialPaper.width), height: \(OfficialPaper.height),
        margin: (top: \(OfficialPaper.top), bottom: \(OfficialPaper.bottom), left: \(OfficialPaper.left), right: \(OfficialPaper.right)),
        footer-descent: \(OfficialPaper.folioDrop),
        header: context {
          let number = counter(page).get().first()
          if running-mark != none and not is-bare(number) { align(right, running(running-mark)) }
        },
        footer: context {
          let number = counter(page).get().first()
          set text(font: \(fonts.families(.figures)), size: \(OfficialPaper.folioSize), tracking: 0pt)
          let folio = "— " + str(number) + " —"
          let mark = if running-mark != none { running(running-mark) }
          if is-bare(number) { none } else if calc.odd(number) { mark + h(1fr) + folio + h(1em) } else { h(1em) + folio + h(1fr) + mark }
        },
      )

      """
  }

  /// 信函格式: mark and double lines of the first page, placed on the sheet of paper.
  private static func letterPage(_ letterhead: Letterhead, _ fonts: FontChoice) -> TypstSource {
    let weight: TypstSource = fonts.isBold(.title) ? "bold" : "regular"
    let paper = OfficialPaper.self
    return """
      #let letter-rule(edge, y, weight) = place(edge + left, dx: \(paper.letterRuleLeft), dy: y,
        line(length: \(paper.letterRuleWidth), stroke: weight + rgb(\(paper.red))))
      #set page(background: context if counter(page).get().first() == 1 {
        place(top + center, dy: \(paper.letterMarkTop), text(
          font: \(fonts.families(.title)), size: \(paper.letterMarkSize(letterhead.organ)), weight: "\(weight)",
          fill: rgb(\(paper.red)), tracking: 0pt, top-edge: "bounds", bottom-edge: "bounds", \(letterhead.organ)))
        letter-rule(top, \(paper.letterRuleTop(letterhead.organ)), \(paper.letterRuleThick))
        letter-rule(top, \(paper.letterRuleTop(letterhead.organ) + paper.letterRulePair), \(paper.letterRuleThin))
        letter-rule(bottom, -\(paper.letterRuleFoot + paper.letterRulePair), \(paper.letterRuleThin))
        letter-rule(bottom, -\(paper.letterRuleFoot), \(paper.letterRuleThick))
      })

      """
  }

  /// 发文字号 of a letter, flush right beneath the double line; `y` is where it begins below the top of the text area.
  private static let letter: TypstSource = """
    #let letter-number(y, number) = block(
      width: 100%, inset: (top: y), below: gap + \(OfficialPaper.letterTitleDrop),
      align(right, par(first-line-indent: 0pt, number)))

    """

  /// Every line is as high as its type (top and bottom edge 1 em apart), so that pitch = size + leading exactly.
  private static func text(_ fonts: FontChoice) -> TypstSource {
    let leading = OfficialPaper.linePitch - OfficialPaper.textSize
    return """
      #set text(
        font: \(fonts.families(.text)), size: \(OfficialPaper.textSize), lang: "zh", region: "cn",
        tracking: \(OfficialPaper.tracking), cjk-latin-spacing: none, top-edge: 0.8em, bottom-edge: -0.2em,
      )
      #set par(first-line-indent: (amount: 2em, all: true), leading: \(leading), spacing: \(leading), justify: true)
      #set block(spacing: \(leading))
      #let aligned(side, body) = if side == left { body } else { align(side, body) }
      #let line-pitch = \(OfficialPaper.linePitch)
      #let gap = \(leading)

      """
  }

  private static func headings(_ fonts: FontChoice) -> TypstSource {
    """
    #show heading: set text(size: \(OfficialPaper.textSize), weight: "regular")
    #show heading.where(level: 1): set text(font: \(fonts.families(.heading)))
    #show heading.where(level: 2): set text(font: \(fonts.families(.subheading)))
    #show heading: it => block(sticky: true, width: 100%, above: gap, below: gap, par(it.body))
    #let lead-in(body) = text(font: \(fonts.families(.subheading)), body)

    """
  }

  private static func marks(_ fonts: FontChoice) -> TypstSource {
    let weight: TypstSource = fonts.isBold(.title) ? "bold" : "regular"
    return """
      #let document-title(lines) = block(width: 100%, below: gap + line-pitch, {
        set text(font: \(fonts.families(.title)), size: \(OfficialPaper.titleSize), weight: "\(weight)", tracking: 0pt)
        set par(first-line-indent: 0pt, justify: false, leading: 12pt)
        align(center, lines.map(line => text(line)).join(linebreak()))
      })
      #let organ-mark(name) = v(\(OfficialPaper.organMarkDrop)) + block(width: 100%, below: 2 * line-pitch, {
        set text(font: \(fonts.families(.title)), size: \(OfficialPaper.organMarkSize), weight: "\(weight)", fill: rgb(\(OfficialPaper.red)))
        set par(first-line-indent: 0pt, justify: false)
        align(center, text(name))
      })
      #let document-number(number) = block(width: 100%, below: 2 * line-pitch, {
        align(center, par(first-line-indent: 0pt, number))
        v(\(OfficialPaper.redLineDrop), weak: true)
        line(length: 100%, stroke: 1.5pt + rgb(\(OfficialPaper.red)))
      })
      #let attachments(names) = block(sticky: true, above: gap + line-pitch, par(first-line-indent: 2em, hanging-indent: 6em, {
        text("附件：")
        if names.len() == 1 { text(names.first()) } else {
          names.enumerate().map(((index, name)) => text(str(index + 1) + "." + name)).join(linebreak())
        }
      }))

      """
  }

  /// With a seal the name is centred over a date four characters in; without, the date starts two characters after the name.
  private static var signatures: TypstSource {
    """
    #let sealed-signature(organ, day) = block(width: 100%, breakable: false, sticky: true, above: gap + 2 * line-pitch,
      align(right, pad(right: 4em, box({
        set par(first-line-indent: 0pt, justify: false)
        align(center, text(organ) + linebreak() + text(day))
      }))))
    #let plain-signature(organ, day) = block(width: 100%, breakable: false, sticky: true, above: gap + 2 * line-pitch,
      align(right, pad(right: 2em, box({
        set par(first-line-indent: 0pt, justify: false)
        align(left, text(organ) + linebreak() + h(2em) + text(day))
      }))))

    """
  }

  private static func tables(_ fonts: FontChoice) -> TypstSource {
    """
    #let statutory-face = (font: \(fonts.families(TableType.statutory.font)), size: \(TableType.statutory.size), pitch: \(TableType.statutory.linePitch), inset: \(TableType.statutory.inset))
    #let form-face = (font: \(fonts.families(TableType.form.font)), size: \(TableType.form.size), pitch: \(TableType.form.linePitch), inset: \(TableType.form.inset))
    #let room(height, body) = grid(columns: (1fr, 0pt), align: horizon, body, block(height: height))
    #let form-table(breakable: true, face: statutory-face, ..arguments) = block(width: 100%, breakable: breakable, {
      set text(font: face.font, size: face.size, tracking: 0pt)
      set par(first-line-indent: 0pt, justify: false, leading: face.pitch - face.size)
      table(stroke: 0.5pt, inset: (x: \(OfficialPaper.tableInsetAcross), y: face.inset), align: center + horizon, ..arguments)
    })

    """
  }
}
