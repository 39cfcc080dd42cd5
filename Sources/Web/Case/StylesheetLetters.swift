/// The styles of letters: a sheet of paper on the page, and the letter alone on paper.
enum StylesheetLetters {
  static let text = """
    .choices { list-style: none; padding: 0; } .choices li { padding: var(--s8) 0; border-bottom: 1px solid var(--line); }
    .choices a { display: inline-flex; align-items: center; min-height: var(--target); } .choices .hint { display: block; }
    .sheet { background: var(--paper); border: 1px solid var(--line); padding: var(--s32); margin: var(--s24) 0; }
    .sheet, .sheet table { font-size: var(--t16); line-height: 1.75; }
    .official-document p { text-indent: 2em; margin: 0 0 var(--s8); overflow-wrap: anywhere; max-width: none; }
    .official-document .title { text-align: center; font-size: var(--t22); margin: 0 0 var(--s24); }
    .official-document .title span { display: block; }
    .official-document :is(h3, h4) { font-size: var(--t16); margin: var(--s16) 0 var(--s8); text-indent: 2em; }
    .official-document .organ-mark { color: #c00000; text-align: center; text-indent: 0; font-size: var(--t28); font-weight: 700; padding-bottom: var(--s8); border-bottom: 5px double #c00000; }
    .official-document .document-number, .official-document .running-mark { text-align: right; text-indent: 0; margin-bottom: var(--s24); }
    .official-document .running-mark { font-size: var(--t14); color: var(--quiet); }
    .official-document :is(.addressee, .attachments, td, th, .flush) { text-indent: 0; white-space: pre-line; }
    .official-document .lead-in { font-weight: 600; }
    .official-document .signature { margin: var(--s32) 0 0 auto; width: fit-content; text-align: center; }
    .official-document .signature p { text-indent: 0; margin: 0; }
    .official-document .note { margin-top: var(--s24); }
    .official-document .table { overflow-x: auto; margin: var(--s16) 0; }
    .official-document table { width: 100%; border-collapse: collapse; }
    .official-document caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .official-document :is(th, td) { border: 1px solid var(--edge); padding: var(--s8); text-align: center; font-weight: 400; white-space: pre-line; }
    .official-document .table tbody tr:last-child > * { border-bottom: 1px solid var(--edge); }
    .official-document thead th, .official-document tbody th { position: static; background: none; }
    .official-document .table { border: 0; border-radius: 0; max-height: none; }
    .official-document .table tbody tr:hover > * { background: none; }
    .official-document :is(th, td).left { text-align: left; } .official-document td.right { text-align: right; }
    .official-document .room { height: 6rem; }
    .official-document .page-break { border-top: 1px dashed var(--line); margin: var(--s32) 0; }
    @media (max-width: 40rem) { .sheet { padding: var(--s16); } .official-document .organ-mark { font-size: var(--t22); } }
    @media print {
      main:has(.sheet) > h1, main:has(.sheet) .notice, body:has(.sheet) .top { display: none; }
      .sheet { border: 0; padding: 0; margin: 0; }
      .sheet, .sheet table { font-family: "仿宋_GB2312", "FangSong", "FandolFang R", "Noto Serif CJK SC", serif; }
      .official-document .page-break { border: 0; margin: 0; break-after: page; }
      .official-document .table { overflow: visible; } .official-document .room { height: 4rem; }
      .official-document :is(th, td) { padding-block: var(--s4); }
    }

    """
}
