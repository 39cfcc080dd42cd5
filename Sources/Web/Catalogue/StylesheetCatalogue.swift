/// The styles of catalogue and registers: columns as a tree.
enum StylesheetCatalogue {
  static let text = """
    .depth-1 { padding-left: 1.5em; } .depth-2 { padding-left: 3em; } .depth-3 { padding-left: 4.5em; }
    .depth-4 { padding-left: 6em; }
    .depth-1, .depth-2, .depth-3, .depth-4 { display: inline-block; }

    """
}
