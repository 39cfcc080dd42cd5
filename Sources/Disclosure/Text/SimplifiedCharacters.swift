/// 繁体 → 简体: the traditional characters that occur in the form and in the words reports use around its figures.
///
/// Mirrors of published reports turn them traditional; comparing goes by the simplified ones.
package enum SimplifiedCharacters {
  package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard han.contains(scalar.value) else { return scalar }
    let simplified = table[Int(scalar.value - han.lowerBound)]
    return simplified == 0 ? scalar : Unicode.Scalar(simplified) ?? scalar
  }

  private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// By the character's place in the block; 0 where it stays. A look-up is asked for every character of a report.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: han.count)
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(pair.unicodeScalars)
      guard scalars.count == 2, han.contains(scalars[0].value) else { continue }
      table[Int(scalars[0].value - han.lowerBound)] = UInt16(truncatingIfNeeded: scalars[1].value)
    }
    return table
  }()

  /// Each pair: the traditional character, then the simplified one.
  private static let pairs = """
    來来 係系 個个 內内 動动 務务 區区 員员 問问 單单 國国 園园 圖图 執执 報报 學学 實实 審审 將将 對对 導导 屬属 廢废 廳厅
    強强 後后 從从 復复 應应 採采 據据 數数 於于 時时 書书 會会 東东 條条 業业 構构 標标 機机 檔档 權权 決决 沒没 況况 準准
    為为 無无 爲为 獲获 現现 發发 確确 稱称 穩稳 範范 糾纠 約约 納纳 組组 結结 絡络 給给 經经 維维 網网 縣县 總总 織织 繳缴
    繼继 續续 罰罚 與与 舉举 萬万 處处 號号 術术 補补 製制 複复 覆复 規规 計计 記记 訟讼 訪访 許许 訴诉 詢询 話话 認认 請请
    議议 護护 費费 購购 車车 較较 轉转 辦办 進进 過过 達达 鄉乡 鎮镇 長长 門门 開开 間间 關关 電电 項项 題题 額额 類类 餘余
    體体
    """
}
