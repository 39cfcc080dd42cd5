/// The styles of catalogue and registers: columns as a tree.
enum StylesheetCatalogue {
  static let text = """
    .depth-1 { padding-left: 1.5em; } .depth-2 { padding-left: 3em; } .depth-3 { padding-left: 4.5em; }
    .depth-4 { padding-left: 6em; }
    .catalogue-rows { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
    .catalogue-rows > li { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: var(--s8) var(--s32);
      padding: var(--s12) 0; border-bottom: 1px solid var(--line); }
    .catalogue-rows h3 { margin: 0 0 var(--s4); font-size: var(--t16); }
    .catalogue-rows small { font-weight: 400; color: var(--quiet); }
    .catalogue-rows p { margin: 0; font-size: var(--t14); }
    @media (max-width: 40rem) { .catalogue-rows > li { grid-template-columns: minmax(0, 1fr); } }
    [data-size="large"] .catalogue-rows > li { grid-template-columns: minmax(0, 1fr); }
    [data-size="large"] .catalogue-rows .plain-lines a { display: inline-flex; align-items: center; min-height: var(--target); }
    .depth-1, .depth-2, .depth-3, .depth-4 { display: inline-block; }

    """
}
