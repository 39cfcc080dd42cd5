// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is built with the same rules; in CI (`GONGKAI_STRICT`) a warning is an error.
let strict: [SwiftSetting] = Context.environment["GONGKAI_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]
let rules: [SwiftSetting] =
  strict + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]

let package = Package(
  name: "gongkai",
  products: [.executable(name: "gongkai", targets: ["gongkai"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The chain: each imports only what stands above it.
    .target(name: "Disclosure", swiftSettings: rules),
    .target(
      name: "Documents",
      dependencies: [
        "Disclosure", "CLibXML2", "CLibZip", "CUTF8Proc", "CXLSXWriter", "CZlib",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: rules),
    // What was recorded, provable: log, checkpoints, sealed values, files, verification, backup.
    .target(
      name: "Registry",
      dependencies: [
        "Disclosure", "Documents", "Database", "CArgon2", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: rules),
    // Pages: what a person sees and sends, in the browser.
    .target(
      name: "Web",
      dependencies: [
        "Disclosure", "Documents", "Registry", "Database",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: rules),
    .executableTarget(
      name: "gongkai",
      dependencies: [
        "Disclosure", "Documents", "Registry", "Web", "Database", "Tools",
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: rules),

    // A leaf that knows nothing of the domain: external programs within limits.
    .target(
      name: "Tools",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess"), "CCurl"],
      swiftSettings: rules),

    // A leaf that knows SQL and nothing of the domain: one interface, two engines.
    .target(
      name: "Database",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"), "CLibPQ",
      ],
      swiftSettings: rules),

    // Debian's C libraries.
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // `make bench`.
    .executableTarget(
      name: "Benchmarks", dependencies: ["Disclosure", "Documents", "Tools", "Yardsticks"],
      path: "Benchmarks/Suite", swiftSettings: rules),
    .executableTarget(
      name: "ServerBenchmarks", dependencies: ["Disclosure", "Documents", "Registry", "Database"],
      path: "Benchmarks/Server", exclude: ["Peer"], swiftSettings: rules),
    .target(name: "Yardsticks", dependencies: ["CLibXML2"], path: "Benchmarks/Yardsticks"),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: rules),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure", "TestSupport"], swiftSettings: rules),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Disclosure", "Tools", "CLibZip", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: rules),
    .target(
      name: "DatabaseFixtures", dependencies: ["Database"], path: "Tests/DatabaseFixtures", swiftSettings: rules),
    .testTarget(
      name: "DatabaseTests", dependencies: ["Database", "DatabaseFixtures", "TestSupport"], swiftSettings: rules),
    // Appends until it is killed: the other process of RegistryTests.
    .executableTarget(
      name: "RegistryWriter", dependencies: ["Registry", "Database", "Documents"], path: "Tests/RegistryWriter",
      swiftSettings: rules),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Registry", "RegistryWriter", "Database", "DatabaseFixtures", "Documents", "Disclosure", "TestSupport",
      ],
      swiftSettings: rules),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Registry", "Database", "DatabaseFixtures", "Documents", "Disclosure", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: rules),
    .testTarget(name: "ToolsTests", dependencies: ["Tools", "TestSupport"], swiftSettings: rules),
    .testTarget(
      name: "GongkaiTests",
      dependencies: [
        "gongkai", "Documents", "Disclosure", "Registry", "Database", "DatabaseFixtures", "Tools", "CLibZip",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: rules),
  ],
  swiftLanguageModes: [.v6]
)
