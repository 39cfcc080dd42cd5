import CXLSXWriter

/// The few cell formats of a ledger file.
struct LedgerStyles {
  let title: UnsafeMutablePointer<lxw_format>?
  let header: UnsafeMutablePointer<lxw_format>?
  let strong: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  let wrapped: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  let yuan: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ shape: (UnsafeMutablePointer<lxw_format>) -> Void) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(book)
      if let format { shape(format) }
      return format
    }
    title = format {
      format_set_bold($0)
      format_set_font_size($0, 16)
    }
    header = format {
      format_set_bold($0)
      format_set_bg_color($0, 0xDCE6F1)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    strong = format { format_set_bold($0) }
    // Text: so that a number like 0012 keeps its zeros.
    text = format { format_set_num_format($0, "@") }
    wrapped = format {
      format_set_text_wrap($0)
      format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    day = format { format_set_num_format($0, "yyyy-mm-dd") }
    yuan = format { format_set_num_format($0, "#,##0.00") }
  }

  func format(for content: LedgerColumn.Content) -> UnsafeMutablePointer<lxw_format>? {
    switch content {
    case .text: text
    case .longText: wrapped
    case .day: day
    case .yuan: yuan
    case .count, .choice: nil
    }
  }
}
