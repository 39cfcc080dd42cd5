/// The styles of the pages of the organ: its sections, the forms beneath a list, the year as months.
enum StylesheetOrgan {
  static let text = """
    .sections { display: flex; flex-wrap: wrap; gap: 0 var(--s24); margin-bottom: var(--s24); border-bottom: 1px solid var(--line); }
    .sections a { display: inline-flex; align-items: center; min-height: var(--target); text-decoration: none;
      border-bottom: 2px solid transparent; }
    .sections [aria-current] { border-color: var(--accent); font-weight: 600; color: var(--ink); }
    .organ-actions { margin: 0 0 var(--s24); }
    .cell-links { display: flex; flex-wrap: wrap; gap: 0 var(--s12); }
    .cell-links a { display: inline-flex; align-items: center; min-height: 1.5rem; white-space: nowrap; }
    [data-size="large"] .cell-links a { min-height: var(--target); }
    .unbroken { white-space: nowrap; }
    .plain-lines { list-style: none; margin: 0; padding: 0; }
    .changes { margin-top: var(--s48); } .changes ul { padding-left: 1.2em; } .changes time { color: var(--quiet); }
    .year { display: grid; gap: var(--s24); grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); margin-bottom: var(--s16); }
    .year .strip-month td { height: 2.4rem; }
    .year .off { background: var(--green-ground); color: var(--green); }
    .year .work { background: var(--amber-ground); color: var(--amber); }
    .year .weekend { background: var(--ground); color: var(--quiet); }
    .year small { display: block; font-size: .75rem; line-height: 1.2; }
    .year-links { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--s16); }
    .year-links a, .year-links strong { display: inline-flex; align-items: center; min-height: var(--target); }

    """
}
