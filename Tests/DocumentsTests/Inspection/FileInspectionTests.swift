import Testing

@testable import Documents

/// What is wrong with received files, told without showing them.
@Suite struct FileInspectionTests {
  @Test(
    arguments: [
      (["[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>"], PackageInspection.Kind.docx, nil),
      (["[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<d/>"], .xlsx, nil),
      (["[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>"], .xlsx, .damaged),
      (["[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>", "word/vbaProject.bin": "x"], .docx, .macros),
      (
        ["[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<d/>", "xl/macrosheets/sheet1.xml": "x"], .xlsx, .macros
      ),
      (["照片.jpg": "x", "说明/a.txt": "y"], .zip, nil), (["发票.pdf.exe": "MZ"], .zip, .program),
      (["A.JS": "x"], .zip, .program),
    ] as [(KeyValuePairs<String, String>, PackageInspection.Kind, FileFinding?)])
  func packages(_ parts: KeyValuePairs<String, String>, _ kind: PackageInspection.Kind, _ finding: FileFinding?) {
    #expect(PackageInspection.finding(in: ZipBytes(parts).bytes, as: kind) == finding)
  }

  @Test func brokenPackages() {
    let whole = ZipBytes(["a.txt": "内容内容内容"]).bytes
    #expect(PackageInspection.finding(in: Array(whole.dropLast(10)), as: .zip) == .damaged)
    #expect(PackageInspection.finding(in: Array("PK\u{3}\u{4}".utf8), as: .zip) == .damaged)
    // The sum of one part does not fit.
    var wrong = ZipBytes()
    wrong.add("a.txt", stored: Array("甲".utf8), method: 0, checksum: 1, size: 3)
    #expect(PackageInspection.finding(in: wrong.bytes, as: .zip) == .damaged)
  }

  /// What it says of its sizes is not asked.
  @Test func aBombIsCountedWhileItUnpacks() {
    var archive = ZipBytes()
    let zeros = [UInt8](repeating: 0, count: 20_000_000)
    // CRC-32 of so many zeros, which takes long to work out bit by bit.
    let checksum: UInt32 = 0x23F5_53FD
    for number in 0..<11 {
      archive.add("\(number).txt", stored: zeros, method: 0, checksum: checksum, size: zeros.count)
    }
    #expect(PackageInspection.finding(in: archive.bytes, as: .zip) == .tooMuch)
  }

  // MARK: - Pictures

  private static func png(_ width: Int, _ height: Int, end: Bool = true) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(value >> (8 * $0) & 0xFF) } }
    func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
      number(content.count) + Array(kind.utf8) + content + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0]) + chunk("IDAT", [1, 2, 3])
      + (end ? chunk("IEND", []) : [])
  }

  private static func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
    let size = [height >> 8, height & 0xFF, width >> 8, width & 0xFF].map { UInt8($0) }
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 8, 8] + size + [
      1, 0xFF, 0xDA, 0, 2, 7, 7, 7, 0xFF, 0xD9,
    ]
  }

  @Test(
    arguments: [
      (FileInspectionTests.png(800, 600), nil), (FileInspectionTests.png(0, 600), .damaged),
      (FileInspectionTests.png(100_000, 100_000), .tooMuch),
      (FileInspectionTests.png(4_000_000_000, 4_000_000_000), .tooMuch),
      (FileInspectionTests.png(800, 600, end: false), .damaged),
      (Array(FileInspectionTests.png(8, 6).prefix(20)), .damaged),
      (Array("GIF89a".utf8), .otherType),
    ] as [([UInt8], FileFinding?)])
  func pngs(_ bytes: [UInt8], _ finding: FileFinding?) {
    #expect(ImageInspection.finding(inPNG: bytes) == finding)
  }

  @Test(
    arguments: [
      (FileInspectionTests.jpeg(800, 600), nil), (FileInspectionTests.jpeg(0, 600), .damaged),
      (FileInspectionTests.jpeg(60_000, 60_000), .tooMuch),
      (Array(FileInspectionTests.jpeg(8, 6).dropLast(2)), .damaged),
      (FileInspectionTests.jpeg(8, 6) + Array("motion".utf8), nil), ([0xFF, 0xD8, 0xFF], .damaged),
      (Array("GIF89a".utf8), .otherType),
    ] as [([UInt8], FileFinding?)])
  func jpegs(_ bytes: [UInt8], _ finding: FileFinding?) {
    #expect(ImageInspection.finding(inJPEG: bytes) == finding)
  }

  @Test func cutPicturesNeverTrap() {
    for bytes in [Self.png(800, 600), Self.jpeg(800, 600)] {
      for count in 0...bytes.count {
        _ = ImageInspection.finding(inPNG: Array(bytes.prefix(count)))
        _ = ImageInspection.finding(inJPEG: Array(bytes.prefix(count)))
      }
    }
  }

  // MARK: - Text

  @Test(
    arguments: [
      (Array("清河县\n云溪镇\t".utf8), nil), ([0xC7, 0xE5, 0xBA, 0xD3], nil), ([0x41, 0x00, 0x01, 0x42], .otherType),
    ] as [([UInt8], FileFinding?)])
  func texts(_ bytes: [UInt8], _ finding: FileFinding?) {
    #expect(TextInspection.finding(in: bytes) == finding)
  }
}
