import Testing

@Suite struct PlaceholderGongkai {}
