import Testing

@Suite struct PlaceholderDocuments {}
