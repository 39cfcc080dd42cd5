/// The styles of annual reports: statutory tables with figures that lead somewhere.
enum StylesheetReports {
  static let text = """
    .table.statutory { max-height: none; }
    .statutory table { font-size: var(--t14); }
    .statutory th, .statutory td { border: 1px solid var(--line); padding: var(--s4) var(--s8); }
    .statutory th { position: static; text-align: center; font-weight: 400; }
    .statutory th[scope="row"] { text-align: left; min-width: 10em; }
    .statutory td.failing { outline: 2px solid var(--red); outline-offset: -2px; }
    .statutory td.doubtful { outline: 2px solid var(--amber); outline-offset: -2px; }
    .statutory td a { display: block; text-decoration: none; }
    .statutory td a:hover, .statutory td a:focus { text-decoration: underline; }
    .statutory input { width: 4.5em; padding: var(--s4); text-align: right; font: inherit; font-variant-numeric: tabular-nums; }
    .last-year { display: block; font-size: 0.85em; color: var(--quiet); }
    .last-year::before { content: "上年 "; }
    .set-mark { font-size: 0.85em; color: var(--accent); }
    .table-faults { margin: var(--s8) 0 var(--s24); color: var(--red); }
    .bound { text-decoration: underline; text-decoration-style: dotted; text-underline-offset: 3px; }
    .report-part h3 { margin-top: 0; }
    .chart { max-width: 100%; height: auto; }
    @media print { .table.statutory { break-inside: avoid; } }

    """
}
