/// The styles of the case page: on a phone the clock and the next step come first, beside the story where there is room.
enum StylesheetCase {
  static let text = """
    .due-date { font-size: var(--t22); font-weight: 600; margin-bottom: var(--s8); }
    .case .card h3 { font-size: var(--t16); margin: var(--s16) 0 var(--s4); }
    .case .card > p > .button { width: 100%; min-height: 2.75rem; }
    .step-links { list-style: none; padding: 0; margin: 0; }
    .step-links a { display: flex; align-items: center; min-height: var(--target); }
    .case summary { display: list-item; min-height: var(--target); padding: var(--s8) 0; cursor: pointer; color: var(--accent); }
    .reply-text { font-size: var(--t16); line-height: 1.75; overflow-wrap: anywhere; }
    .reply-text h3 { margin-top: 0; }
    @media (min-width: 60.01rem) {
      .case > aside { grid-column: 2; grid-row: 1; } .case > div { grid-column: 1; grid-row: 1; }
    }
    [data-size="large"] .case > :is(aside, div) { grid-column: 1; grid-row: auto; }
    @media (max-width: 40rem) { .reply-text { font-size: var(--t18); } }
    @media print { .case aside > .card + .card { display: none; } }

    """
}
