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
  ],
  targets: [
    // The chain: each imports only what stands above it.
    .target(name: "Disclosure", swiftSettings: rules),
    .target(
      name: "Documents",
      dependencies: ["Disclosure", "CLibXML2", "CLibZip", "CUTF8Proc", "CXLSXWriter"],
      swiftSettings: rules),
    // What was recorded, provable: log, checkpoints, sealed values, files, verification, backup.
    .target(
      name: "Registry",
      dependencies: ["Disclosure", "Documents", "Database", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: rules),
    .executableTarget(
      name: "gongkai",
      dependencies: [
        "Disclosure", "Documents", "Registry", "Database", "Tools",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: rules),

    // A leaf that knows nothing of the domain: external programs within limits.
    .target(
      name: "Tools",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: rules),

    // A leaf that knows SQL and nothing of the domain: one interface, two engines.
    .target(
      name: "Database",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"), "CLibPQ",
      ],
      swiftSettings: rules),

    // Debian's C libraries.
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // `make bench`.
    .executableTarget(
      name: "Benchmarks", dependencies: ["Disclosure", "Documents", "Tools", "Yardsticks"],
      path: "Benchmarks/Suite", swiftSettings: rules),
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
    .testTarget(name: "ToolsTests", dependencies: ["Tools", "TestSupport"], swiftSettings: rules),
    .testTarget(
      name: "GongkaiTests",
      dependencies: [
        "gongkai", "Documents", "Disclosure", "Registry", "Database", "Tools", "CLibZip", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: rules),
  ],
  swiftLanguageModes: [.v6]
)
