/// The styles of the search: its form, and the list of what was found.
enum StylesheetSearch {
  static let text = """
    .seek { margin-bottom: var(--s24); padding-bottom: var(--s16); border-bottom: 1px solid var(--line); }
    .seek > .field { margin-bottom: var(--s12); } .seek .field input[type=text] { max-width: 100%; }
    .seek .filter { margin: 0; } .seek select { max-width: 16rem; }
    .results { list-style: none; padding: 0; }
    .results li { padding: var(--s16) 0; border-bottom: 1px solid var(--line); }
    .results h2 { font-size: var(--t18); margin: 0 0 var(--s4); }
    .results p { margin: 0; } .results .quiet { font-size: var(--t14); }
    mark { color: inherit; background: var(--amber-ground); font-weight: 600; }
    [data-contrast="high"] mark { background: none; text-decoration: underline; text-decoration-thickness: 2px; }

    """
}
