/// The styles of lists in other forms, and of a static site's ways into its lists.
enum StylesheetPublication {
  static let text = """
    .forms { display: flex; flex-wrap: wrap; gap: var(--s4) var(--s24); color: var(--quiet); font-size: var(--t14); }
    .forms a { display: inline-flex; align-items: center; min-height: 1.5rem; margin-right: var(--s8); }
    [data-size="large"] .forms a { min-height: var(--target); }
    .by { border-top: 1px solid var(--line); } .by:last-of-type { border-bottom: 1px solid var(--line); margin-bottom: var(--s16); }
    .by summary { display: flex; align-items: center; min-height: var(--target); cursor: pointer; color: var(--accent); }
    .by summary::before { content: "+"; width: 1.5em; } .by[open] summary::before { content: "−"; }
    .by ul { list-style: none; padding: 0 0 0 1.5em; columns: 18rem; column-gap: var(--s24); }
    .organ-columns { list-style: none; padding: 0; columns: 22rem; column-gap: var(--s24); max-width: none !important; }
    .organ-columns > li { break-inside: avoid; padding: var(--s12) 0; border-top: 1px solid var(--line); }
    .organ-columns h3 { margin: 0; } .organ-columns p { margin: 0; font-size: var(--t14); }
    .organ-columns ul { list-style: none; padding: 0; margin: 0; }
    .organ-columns a { display: inline-flex; align-items: center; min-height: 1.75rem; }
    .by a { display: inline-flex; align-items: center; min-height: 1.75rem; }

    """
}
