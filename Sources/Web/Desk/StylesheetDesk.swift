/// The styles of the inbox and the lists: columns of all groups in line; on a phone a card for each request, its due day in sight.
enum StylesheetDesk {
  static let text = """
    .due, .table .state { white-space: normal; word-break: keep-all; overflow-wrap: break-word; }
    td:has(> .due) { min-width: 9em; }
    @media (min-width: 60.01rem) {
      .inbox table { table-layout: fixed; }
      .inbox thead th:nth-child(1) { width: 8em; } .inbox thead th:nth-child(2) { width: 21%; }
      .inbox thead th:nth-child(4) { width: 12em; } .inbox thead th:nth-child(5) { width: 32%; }
    }
    @media (max-width: 40rem) {
      .inbox .table { max-height: none; }
      .inbox :is(table, tbody) { display: block; }
      .inbox thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .inbox tbody tr { display: grid; grid-template-columns: max-content 1fr; gap: var(--s4) var(--s12);
        padding: var(--s12); border-bottom: 1px solid var(--line); }
      .inbox tbody tr:last-child { border-bottom: 0; }
      .inbox tbody tr > * { position: static; min-width: 0; padding: 0; border: 0; }
      .inbox tbody tr > :nth-child(5) { grid-column: 2; grid-row: 1; justify-self: end; text-align: right; }
      .inbox tbody tr > :nth-child(3) { grid-column: 1 / -1; font-weight: 600; }
      .inbox tbody tr > :nth-child(2) { grid-column: 1 / -1; grid-row: 3; color: var(--quiet); }
      .inbox tbody tr > :nth-child(4) { grid-column: 1 / -1; }
      .inbox tbody tr > :nth-child(4)::before { content: "下一步："; color: var(--quiet); }
      .inbox th a { display: inline-flex; align-items: center; min-height: 1.75rem; }
    }

    """
}
