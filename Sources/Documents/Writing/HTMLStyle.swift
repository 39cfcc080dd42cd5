/// The style sheet of a document's page: the product's tokens on the screen, the official faces and measures on paper.
enum HTMLStyle {
  static let sheet: Markup = """
    :root {
      --ink: #1a1d21; --soft: #4b5563; --paper: #ffffff; --ground: #f5f6f8; --line: #c9ced6; --head: #f0f3f7; --accent: #1f4b8f;
      --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.75 var(--sans); overflow-wrap: break-word; }
    main { max-width: 1000px; margin: 32px auto; padding: 48px 64px 64px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
    h1, h2, h3, h4, h5 { line-height: 1.4; text-wrap: balance; }
    h1 { margin: 0 0 32px; font-size: 28px; text-align: center; }
    h1 span { display: block; }
    h2 { margin: 48px 0 16px; font-size: 22px; }
    h3 { margin: 24px 0 8px; font-size: 18px; }
    h4, h5 { margin: 16px 0 8px; font-size: 16px; }
    p, th, td { white-space: pre-line; }
    p { max-width: 42em; margin: 0 0 12px; text-indent: 2em; }
    p.flush, .addressee, .attachments { text-indent: 0; }
    .centre { text-align: center; max-width: none; }
    .right { text-align: right; }
    .lead-in { font-weight: 600; }
    .organ-mark { max-width: none; margin: 0 0 16px; text-indent: 0; text-align: center; font-size: 36px; font-weight: 700; line-height: 1.4; color: #c00000; }
    .document-number { max-width: none; margin: 0 0 32px; padding-bottom: 12px; text-indent: 0; text-align: center; border-bottom: 2px solid #c00000; }
    .letterhead .organ-mark { margin: 0; padding-bottom: 12px; border-bottom: 5px double #c00000; }
    .letterhead .document-number { margin: 12px 0 48px; padding: 0; border: 0; text-align: right; }
    .running-mark { max-width: none; margin: 0 0 16px; text-indent: 0; text-align: right; font-size: 14px; color: var(--soft); font-variant-numeric: tabular-nums; }
    ol.attachments { margin: 0 0 12px; }
    .signature { margin: 48px 0 0 auto; width: fit-content; text-align: center; }
    .signature p { margin: 0; text-indent: 0; }
    .note { margin-top: 24px; }
    .table { position: relative; margin: 16px 0 24px; overflow-x: auto; }
    .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.5; font-variant-numeric: tabular-nums; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    th, td { padding: 8px 4px; border: 1px solid var(--line); text-align: center; font-weight: 400; }
    th { background: var(--head); }
    th:not(.left) { text-wrap: balance; }
    td { background: var(--paper); }
    table.form { font-size: 16px; }
    .form th, .form td { padding: 8px; }
    .room { height: 96px; }
    .left { padding-left: 8px; text-align: left; }
    td.right { padding-right: 8px; text-align: right; }
    @media screen and (max-width: 760px) {
      main { margin: 0; padding: 24px 16px 48px; border: 0; border-radius: 0; }
      h1 { font-size: 22px; margin-bottom: 24px; }
      h2 { font-size: 18px; margin-top: 32px; }
      h3 { font-size: 16px; }
      table { font-size: 13px; }
      table.wide { min-width: 680px; }
    }
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    @page landscape { size: A4 landscape; }
    @media print {
      body { background: none; color: #000; font: 16pt/28.95pt "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "FandolFang R", "FandolFang", "Noto Serif CJK SC", serif; text-align: justify; }
      main { max-width: none; margin: 0; padding: 0; border: 0; }
      p { max-width: none; margin: 0; orphans: 2; widows: 2; }
      h1 { font: 22pt/32pt "方正小标宋简体", "FZXiaoBiaoSong-B05S", "FandolSong", "Noto Serif CJK SC", serif; font-weight: 700; margin: 0 0 28.95pt; }
      h2, h3, h4, h5 { margin: 0; font: inherit; text-indent: 2em; break-after: avoid; }
      h2 { font-family: "黑体", "SimHei", "Noto Sans CJK SC", sans-serif; }
      h3, .lead-in { font-family: "楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "FandolKai", "AR PL KaitiM GB", "Noto Serif CJK SC", serif; font-weight: 400; }
      .table { margin: 6pt 0; overflow: visible; break-inside: avoid; }
      table { font: 10pt/13pt "宋体", "SimSun", "Noto Serif CJK SC", serif; }
      table.form { font: 12pt/18pt "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "FandolFang R", "FandolFang", "Noto Serif CJK SC", serif; }
      .room { height: 72pt; }
      .running-mark { margin: 0; font-size: 10.5pt; line-height: 13.5pt; color: #000; }
      .letterhead { margin-top: -7mm; }
      .letterhead .document-number { margin: 14pt 0 57.9pt; }
      th, td { padding: 2pt; border-color: #000; background: none; }
      .left { padding-left: 3pt; }
      tr { break-inside: avoid; }
      .page-break { break-after: page; }
      .landscape { page: landscape; }
      .signature { break-inside: avoid; }
    }

    """
}
