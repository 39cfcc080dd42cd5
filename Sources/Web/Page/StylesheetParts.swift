/// The styles of the parts, in the order of `Parts/`.
enum StylesheetParts {
  static let text = fields + lists + marks

  private static let fields = """
    .field { margin: 0 0 var(--s24); border: 0; padding: 0; min-width: 0; }
    .field > label, .field > legend { display: block; padding: 0; font-weight: 600; margin-bottom: var(--s4); }
    .field .hint { display: block; font-weight: 400; margin-bottom: var(--s4); max-width: 42em; }
    .field .error { display: block; color: var(--red); font-weight: 600; margin-top: var(--s4); }
    .field.wrong { padding-left: var(--s12); border-left: 4px solid var(--red); }
    .optional { font-weight: 400; color: var(--quiet); }
    input, textarea, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge);
      border-radius: var(--radius); padding: var(--s4) var(--s8); min-height: var(--target); max-width: 100%; }
    input[type=text], input[type=password], input[type=email], input[type=tel], textarea, .field input[type=file] {
      width: 100%; max-width: 32rem; }
    textarea { max-width: 100%; line-height: inherit; resize: vertical; }
    .short { max-width: 14rem !important; }
    .wrong input, .wrong textarea, .wrong select { border-color: var(--red); border-width: 2px; }
    .choice { display: flex; align-items: flex-start; gap: var(--s8); padding: var(--s4) 0; }
    .choice input { flex: none; width: 1.25rem; height: 1.25rem; min-height: 0; margin: .2em 0 0; accent-color: var(--accent); }
    [data-size="large"] .choice { min-height: var(--target); }
    .choice .hint { margin: 0; }
    @media (min-width: 40rem) { fieldset.field:has(> .choice:nth-of-type(8)) { display: grid; grid-template-columns: 1fr 1fr; } fieldset.field > :is(.hint, .error) { grid-column: 1 / -1; } }
    .group { border: 0; border-top: 1px solid var(--line); margin: 0 0 var(--s24); padding: var(--s16) 0 0; min-width: 0; }
    .group > legend { float: left; width: 100%; padding: 0; margin-bottom: var(--s12); font-size: var(--t18); font-weight: 600; }
    .group > legend + * { clear: both; }
    details.group > summary { font-size: var(--t18); font-weight: 600; cursor: pointer; } details.group[open] > summary { margin-bottom: var(--s12); }
    .aside { margin-top: var(--s32); }
    .row { display: flex; flex-wrap: wrap; gap: 0 var(--s24); } .row > * { flex: 1 1 12rem; }
    button, .button { display: inline-flex; align-items: center; justify-content: center; min-height: var(--target);
      padding: 0 var(--s16); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer;
      border-radius: var(--radius); border: 1px solid var(--accent); color: var(--accent); background: var(--paper); }
    button:hover, .button:hover { color: var(--accent-deep); background: var(--accent-ground); }
    button.primary, .button.primary { color: var(--on-accent); background: var(--accent); }
    button.primary:hover, .button.primary:hover { color: var(--on-accent); background: var(--accent-deep); }
    button.danger { color: var(--red); border-color: var(--red); }
    button.plain { min-height: 1.5rem; padding: 0; border: 0; background: none; font-weight: 400;
      text-decoration: underline; text-underline-offset: .2em; }
    [data-size="large"] button.plain { min-height: var(--target); }
    form[data-sent] button[type=submit] { opacity: .6; }
    p.actions { margin-bottom: var(--s16) !important; }
    .actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s12) var(--s16); margin: var(--s24) 0 0; }
    .portal form .primary { min-height: 2.75rem; padding: 0 var(--s24); }
    .error-summary { border: 2px solid var(--red); padding: var(--s16); margin-bottom: var(--s24);
      background: var(--paper); border-radius: var(--radius); }
    .error-summary h2 { font-size: var(--t18); margin: 0 0 var(--s8); } .error-summary ul { margin: 0; padding-left: 1.2em; }
    .error-summary a { color: var(--red); font-weight: 600; }
    .filter { display: flex; flex-wrap: wrap; align-items: flex-end; gap: var(--s12) var(--s16); margin-bottom: var(--s16); }
    .filter .field { margin: 0; } .filter .field > label { font-weight: 400; color: var(--quiet); }
    .filter input { width: auto !important; }
    .filter .field:has(.hint) { display: grid; } .filter .field .hint { grid-row: 3; margin: 0; font-size: var(--t14); max-width: 24em; }
    .filter:has(.hint) { align-items: flex-start; } .filter:has(.hint) > :is(button, a) { margin-top: calc(1lh + var(--s4)); }
    .filter > a { display: inline-flex; align-items: center; min-height: var(--target); }

    """

  private static let lists = """
    .table { position: relative; overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: var(--radius);
      background: var(--paper); margin-bottom: var(--s16); }
    table { border-collapse: separate; border-spacing: 0; width: 100%; }
    caption { text-align: left; padding: var(--s8) var(--s12); font-weight: 600; }
    th, td { text-align: left; vertical-align: top; padding: var(--s8) var(--s12); border-bottom: 1px solid var(--line); }
    .table tbody tr:last-child > * { border-bottom: 0; }
    thead th { position: sticky; top: 0; z-index: 1; background: var(--ground); font-weight: 600; white-space: nowrap; }
    .portal thead th { background: var(--accent-ground); }
    tbody th { font-weight: 400; background: var(--paper); }
    .table tbody tr:hover > * { background: var(--accent-ground); }
    td.number, th.number { text-align: right; }
    .facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 var(--s24); border-top: 1px solid var(--line); }
    .facts > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; border-bottom: 1px solid var(--line);
      padding: var(--s8) 0; }
    .facts dt { color: var(--quiet); } .facts dd { margin: 0; }
    .bars meter { width: min(24rem, 60%); height: 1em; vertical-align: middle; margin-right: var(--s8); }
    .score-total { margin-bottom: var(--s4); } .score-total strong { font-size: var(--t28); font-variant-numeric: tabular-nums; }
    .steps, .timeline { list-style: none; padding: 0; }
    .steps li, .timeline li { position: relative; padding: 0 0 var(--s16) var(--s24); border-left: 2px solid var(--line);
      margin-left: var(--s8); }
    .steps li:last-child, .timeline li:last-child { border-color: transparent; }
    .steps li::before, .timeline li::before { content: ""; position: absolute; left: calc(-1px - var(--s8) / 2 - 2px);
      top: .4em; width: 12px; height: 12px; border-radius: 50%; border: 2px solid var(--edge); background: var(--paper);
      transform: translateX(-1px); }
    .steps .done::before { background: var(--green); border-color: var(--green); }
    .steps .now::before { border-color: var(--accent); background: var(--accent); }
    .steps .back::before { border-color: var(--red); }
    .steps .now > strong { color: var(--accent); }
    .timeline time { display: block; color: var(--quiet); }
    blockquote { margin: var(--s4) 0; padding-left: var(--s12); border-left: 2px solid var(--line); }
    .pages { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--s8); }
    .pages ul { display: flex; flex-wrap: wrap; gap: var(--s4); list-style: none; padding: 0; margin: 0; }
    .pages li > * { display: inline-flex; align-items: center; justify-content: center;
      min-width: var(--target); min-height: var(--target); padding: 0 var(--s8); border-radius: var(--radius); }
    .pages [aria-current] { color: var(--on-accent); background: var(--accent); }
    .doors { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: var(--s16); list-style: none;
      padding: 0; max-width: none !important; }
    .doors a { display: block; height: 100%; padding: var(--s24); border: 1px solid var(--line); border-radius: var(--radius);
      text-decoration: none; font-size: var(--t18); font-weight: 600; }
    .doors a:hover { border-color: var(--accent); background: var(--accent-ground); }
    .doors small { display: block; font-size: var(--t14); font-weight: 400; color: var(--quiet); }
    .card { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--s16);
      margin-bottom: var(--s16); }
    .card > :last-child { margin-bottom: 0; } .card > h2:first-child { margin-top: 0; }
    .empty { padding: var(--s8) 0; color: var(--quiet); } .empty p { margin-bottom: var(--s8); }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: var(--s32); align-items: start; }
    @media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
    [data-size="large"] .columns { grid-template-columns: minmax(0, 1fr); }
    @media (max-width: 40rem) {
      .table :is(th, td) { min-width: 6em; } .table tbody th { min-width: 8em; }
      .table:not(.statutory) :is(tbody th, thead tr:first-child > th:first-child) { position: sticky; left: 0; z-index: 1; }
      .table:not(.statutory) thead tr:first-child > th:first-child { z-index: 2; }
      .facts, .facts > div { grid-template-columns: minmax(0, 1fr); } .facts > div { display: block; }
      .actions > * { flex: 1 1 100%; } .actions button { width: 100%; }
      .person .plain { width: auto; }
    }

    """

  private static let marks = """
    .state, .due { display: inline-flex; align-items: center; gap: var(--s4); padding: 0 var(--s8); white-space: nowrap;
      border: 1px solid currentColor; border-radius: var(--radius); font-size: var(--t14); line-height: 1.6; }
    .red { color: var(--red); background: var(--red-ground); } .amber { color: var(--amber); background: var(--amber-ground); }
    .green { color: var(--green); background: var(--green-ground); } .neutral { color: var(--quiet); background: var(--paper); }
    .due.red { font-weight: 600; }
    .notice { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: var(--radius);
      background: var(--paper); padding: var(--s12) var(--s16); margin-bottom: var(--s24); }
    .notice.red { border-left-color: var(--red); color: var(--ink); } .notice.amber { border-left-color: var(--amber); color: var(--ink); }
    .notice.green { border-left-color: var(--green); color: var(--ink); } .notice > :last-child { margin-bottom: 0; }
    .finding { border-left: 4px solid var(--edge); padding: var(--s4) 0 var(--s4) var(--s16); margin-bottom: var(--s16); }
    .finding.red { border-color: var(--red); background: none; color: var(--ink); }
    .finding.amber { border-color: var(--amber); background: none; color: var(--ink); }
    .finding .mark { font-weight: 600; } .finding.red .mark { color: var(--red); } .finding.amber .mark { color: var(--amber); }
    .finding mark { background: var(--amber-ground); color: inherit; border-bottom: 2px solid var(--amber); }
    .figure { font-size: var(--t36); line-height: 1.2; font-weight: 600; }
    .code { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; letter-spacing: .05em; }

    """

  static let calendar = """
    .strip { display: grid; gap: var(--s24); grid-template-columns: repeat(auto-fit, minmax(17rem, 22rem)); }
    .strip-month { margin: 0; } .strip-month caption { padding: 0 0 var(--s4); }
    .strip-month { table-layout: fixed; border-collapse: collapse; } .strip-month th, .strip-month td { padding: 2px; border: 1px solid var(--line);
      text-align: center; background: var(--paper); line-height: 1.4; white-space: normal; position: static; }
    .strip-month thead th { font-weight: 400; color: var(--quiet); border: 0; background: none; }
    .strip-month td { height: 2.9rem; } .strip-month .outside { border: 0; background: none; }
    .strip-month .date { display: block; font-size: var(--t14); color: var(--quiet); }
    .strip-month .count { display: block; font-weight: 600; color: var(--accent); }
    .strip-month .skipped { background: var(--ground); color: var(--quiet); font-size: var(--t14); }
    .strip-month .due-day { outline: 2px solid var(--red); outline-offset: -2px; }
    .strip-month .today .date { background: var(--accent); color: var(--on-accent); border-radius: var(--radius); }
    .strip-legend { font-size: var(--t14); color: var(--quiet); margin-top: var(--s8); }

    """
}
