/// The styles of items: a text that is read like a document, its table, its attachments, lists of titles.
enum StylesheetItems {
  static let text = """
    .item-text { font-size: var(--t16); line-height: 1.75; overflow-wrap: anywhere; }
    .item-text p { text-indent: 2em; margin: 0 0 var(--s8); }
    .item-text td p, .item-text li p { text-indent: 0; }
    .item-text h2 { font-size: var(--t18); margin: var(--s16) 0 var(--s8); }
    .item-text h3, .item-text h4 { font-size: var(--t16); margin: var(--s16) 0 var(--s4); }
    .item-text .table-box { overflow-x: auto; margin: var(--s16) 0; }
    .item-text table { border-collapse: collapse; min-width: 60%; }
    .item-text th, .item-text td { border: 1px solid var(--line); padding: var(--s4) var(--s8); text-align: left; vertical-align: top; }
    .item-text figure { margin: var(--s16) 0; text-align: center; }
    .item-text img { max-width: 100%; height: auto; }
    .item-text figcaption { font-size: var(--t14); }
    .public-item > .facts { grid-template-columns: max-content 1fr max-content 1fr; font-size: var(--t14); }
    .public-item > .facts > div { grid-column: span 2; } .public-item > .facts > div:last-child { grid-column: 1 / -1; }
    @media (max-width: 60rem) {
      .public-item > .facts { grid-template-columns: max-content minmax(0, 1fr); } .public-item > .facts > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; padding: var(--s4) 0; }
    }
    [data-size="large"] .public-item > .facts { grid-template-columns: max-content minmax(0, 1fr); }
    [data-size="large"] .public-item > .facts > div { grid-column: 1 / -1; }
    .public-item > .item-text { border: 0; padding: 0; max-width: 42em; font-size: var(--t18); }
    .difference p { text-indent: 0; } .difference ins, dd ins { color: var(--green); } .difference del, dd del { color: var(--red); margin-right: var(--s4); }
    .item-text th { background: var(--ground); }
    .attachments { padding-left: 0; list-style: none; }
    .titles { list-style: none; padding: 0; }
    .titles li { display: flex; flex-wrap: wrap; gap: 0 var(--s16); justify-content: space-between; border-bottom: 1px solid var(--line); padding: var(--s8) 0; }
    .titles time { font-variant-numeric: tabular-nums; white-space: nowrap; }
    @media print { .item-text { break-inside: auto; border: 0; padding: 0; } .public-item > .item-text { max-width: none; } .next-steps { display: none; } }

    """
}
