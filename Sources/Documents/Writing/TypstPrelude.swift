/// The page set-up of GB/T 9704 and the functions that the body's blocks call, as Typst source.
enum TypstPrelude {
  static func source(_ document: Document, fonts: FontChoice) -> TypstSource {
    var source = properties(document)
    source += page(fonts)
    source += text(fonts)
    source += headings(fonts)
    source += marks(fonts)
    source += signatures
    source += tables(fonts)
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
  private static func page(_ fonts: FontChoice) -> TypstSource {
    """
    #set page(
      width: \(OfficialPaper.width), height: \(OfficialPaper.height),
      margin: (top: \(OfficialPaper.top), bottom: \(OfficialPaper.bottom), left: \(OfficialPaper.left), right: \(OfficialPaper.right)),
      footer-descent: \(OfficialPaper.folioDrop),
      footer: context {
        let number = counter(page).get().first()
        set text(font: \(fonts.families(.figures)), size: \(OfficialPaper.folioSize), tracking: 0pt)
        let folio = "— " + str(number) + " —"
        if calc.odd(number) { align(right, pad(right: 1em, folio)) } else { align(left, pad(left: 1em, folio)) }
      },
    )

    """
  }

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
      #let attachments(names) = block(above: gap + line-pitch, par(first-line-indent: 2em, hanging-indent: 6em, {
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
    #let sealed-signature(organ, day) = block(width: 100%, breakable: false, above: gap + 2 * line-pitch,
      align(right, pad(right: 4em, box({
        set par(first-line-indent: 0pt, justify: false)
        align(center, text(organ) + linebreak() + text(day))
      }))))
    #let plain-signature(organ, day) = block(width: 100%, breakable: false, above: gap + 2 * line-pitch,
      align(right, pad(right: 2em, box({
        set par(first-line-indent: 0pt, justify: false)
        align(left, text(organ) + linebreak() + h(2em) + text(day))
      }))))

    """
  }

  private static func tables(_ fonts: FontChoice) -> TypstSource {
    """
    #let form-table(breakable: true, ..arguments) = block(width: 100%, breakable: breakable, {
      set text(font: \(fonts.families(.figures)), size: \(OfficialPaper.tableSize), tracking: 0pt)
      set par(first-line-indent: 0pt, justify: false, leading: \(OfficialPaper.tableLinePitch - OfficialPaper.tableSize))
      table(stroke: 0.5pt, inset: (x: \(OfficialPaper.tableInsetAcross), y: \(OfficialPaper.tableInsetDown)), align: center + horizon, ..arguments)
    })

    """
  }
}
