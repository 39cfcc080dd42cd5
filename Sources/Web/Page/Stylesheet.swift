/// 样式表: one stylesheet; measures and colours are tokens, and nothing stands outside them.
enum Stylesheet {
  static let text =
    tokens + ground + frame + StylesheetParts.text + StylesheetParts.calendar + StylesheetCase.text
    + StylesheetItems.text + StylesheetSearch.text + StylesheetPublication.text + StylesheetOrgan.text
    + StylesheetCatalogue.text + StylesheetReports.text + StylesheetDesk.text + paper + StylesheetLetters.text

  /// Contrast on paper: ink 15 : 1, quiet 6 : 1, accent 9 : 1, states above 6 : 1.
  private static let tokens = """
    :root {
      --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
      --t14: .875rem; --t16: 1rem; --t18: 1.125rem; --t22: 1.375rem; --t28: 1.75rem; --t36: 2.25rem;
      --s4: .25rem; --s8: .5rem; --s12: .75rem; --s16: 1rem; --s24: 1.5rem; --s32: 2rem; --s48: 3rem; --s64: 4rem;
      --radius: 4px; --target: 2.25rem; --reading: 44rem; --wide: 80rem;
      --ink: #1b1f24; --quiet: #59616b; --paper: #fff; --ground: #f4f6f8; --line: #d3d9e0; --edge: #7d8793;
      --accent: #14467c; --accent-deep: #0d315a; --accent-ground: #eaf1f8; --on-accent: #fff;
      --red: #a81c1c; --red-ground: #fdf0ef; --amber: #7d4b00; --amber-ground: #fdf5e3;
      --green: #1d6337; --green-ground: #edf6f0;
      color-scheme: light;
    }
    :root[data-size="large"] { font-size: 125%; --target: 3rem; --reading: 40rem; }
    :root[data-contrast="high"] {
      --ink: #000; --quiet: #2b2f34; --ground: #fff; --line: #000; --edge: #000; --accent: #002b66;
      --accent-deep: #001a40; --accent-ground: #fff; --red: #7d0000; --red-ground: #fff; --amber: #4f2e00;
      --amber-ground: #fff; --green: #004220; --green-ground: #fff;
    }

    """

  private static let ground = """
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; color: var(--ink);
      background: var(--paper); font: var(--t16)/1.75 var(--sans); font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere; }
    body.office { font-size: var(--t14); line-height: 1.5; background: var(--ground); }
    [data-size="large"] body, [data-size="large"] body.office { font-size: var(--t16); line-height: 1.75; }
    h1, h2, h3 { line-height: 1.35; margin: var(--s32) 0 var(--s12); font-weight: 600; text-wrap: balance; }
    h1 { font-size: var(--t28); margin-top: 0; } h2 { font-size: var(--t22); } h3 { font-size: var(--t18); }
    .office h1 { font-size: var(--t22); } .office h2 { font-size: var(--t18); margin-top: var(--s24); }
    .office h3 { font-size: var(--t16); }
    p, ul, ol, dl { margin: 0 0 var(--s16); }
    a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
    a:hover { color: var(--accent-deep); text-decoration-thickness: 2px; }
    :focus-visible, input[type=date]:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
    main:focus { outline: none; }
    img { max-width: 100%; height: auto; }
    [hidden] { display: none !important; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .hint, .quiet { color: var(--quiet); }
    .number { text-align: right; white-space: nowrap; }
    .nowrap { white-space: nowrap; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """

  private static let frame = """
    .skip { position: absolute; left: var(--s16); top: -4rem; z-index: 3; padding: var(--s8) var(--s16);
      color: var(--on-accent); background: var(--accent); }
    .skip:focus { top: 0; color: var(--on-accent); }
    .demo { margin: 0; padding: var(--s4) var(--s16); text-align: center; font-size: var(--t14);
      color: var(--amber); background: var(--amber-ground); border-bottom: 1px solid var(--line); }
    .top { background: var(--paper); border-top: 4px solid var(--accent); border-bottom: 1px solid var(--line); }
    .top-row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s8) var(--s24); margin: 0 auto;
      max-width: calc(var(--wide) + 2 * var(--s24)); padding: var(--s16) var(--s24); }
    .office .top-row { padding-block: var(--s8); }
    .organ { font-size: var(--t22); font-weight: 600; color: var(--ink); text-decoration: none; }
    .office .organ { font-size: var(--t16); }
    .menu { display: flex; flex-wrap: wrap; gap: var(--s4) var(--s8); }
    .menu a { display: inline-flex; align-items: center; min-height: var(--target); padding: 0 var(--s8);
      color: var(--ink); text-decoration: none; border-bottom: 2px solid transparent; }
    .menu a:hover { color: var(--accent); border-color: var(--line); }
    .menu a[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 600; }
    .person { display: flex; align-items: center; gap: var(--s16); margin: 0 0 0 auto; font-size: var(--t14); }
    .person form { margin: 0; }
    .search { display: flex; gap: var(--s8); flex: 1 1 14rem; max-width: 24rem; margin: 0 0 0 auto; }
    .search + .person { margin-left: 0; }
    .search input { flex: 1; min-width: 0; }
    .trail { width: 100%; max-width: calc(var(--wide) + 2 * var(--s24)); margin: 0 auto;
      padding: var(--s12) var(--s24) 0; font-size: var(--t14); }
    .trail ol { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--s8); margin: 0; padding: 0; list-style: none; }
    .trail li + li::before { content: "/"; margin-right: var(--s8); color: var(--quiet); }
    .trail [aria-current] { color: var(--quiet); }
    main { flex: 1; width: 100%; max-width: calc(var(--wide) + 2 * var(--s24)); margin: 0 auto;
      padding: var(--s32) var(--s24) var(--s64); }
    .office main { padding-top: var(--s24); }
    main.reading > * { max-width: var(--reading); }
    .bottom { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s8) var(--s24); width: 100%;
      max-width: calc(var(--wide) + 2 * var(--s24)); margin: 0 auto; padding: var(--s16) var(--s24);
      border-top: 1px solid var(--line); font-size: var(--t14); color: var(--quiet); }
    .bottom p { margin: 0; }
    .bottom nav { display: flex; gap: var(--s24); }
    .bottom a, .person a, .trail a { display: inline-flex; align-items: center; min-height: 1.5rem; }
    [data-size="large"] :is(.bottom a, .person a, .trail a) { min-height: var(--target); }
    @media (max-width: 40rem) {
      .top-row, .trail, main, .bottom { padding-inline: var(--s16); }
      .organ { font-size: var(--t18); }
      main { padding-top: var(--s24); }
      h1 { font-size: var(--t22); } h2 { font-size: var(--t18); }
      .search { order: 4; flex-basis: 100%; max-width: none; }
      .menu { order: 5; flex-basis: 100%; }
      body.office { font-size: var(--t16); }
    }

    """

  /// 打印: the page as a document.
  private static let paper = """
    @media print {
      @page { size: A4; margin: 20mm 18mm; }
      body, body.office { font-size: 11pt; line-height: 1.6; background: none; color: #000; display: block; }
      .skip, .demo, .menu, .search, .person, .trail, .bottom, .actions, .filter, .pages, .sections, .year-links, [data-print], .no-print {
        display: none !important; }
      .top { border: 0; border-bottom: 1px solid #000; }
      .top-row, main { padding: 0; max-width: none; }
      .organ { color: #000; }
      main { padding-top: 6mm; }
      h1, h2, h3 { break-after: avoid; }
      tr, .card, .strip-day { break-inside: avoid; }
      .table { overflow: visible; border: 0; }
      th, td { position: static !important; } .table tbody th { min-width: 7em; }
      a { color: #000; text-decoration: none; }
    }

    """
}
