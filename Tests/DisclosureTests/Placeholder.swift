import Testing

@Suite struct PlaceholderDisclosure {}
