/// Why a list is not installed, or a key not trusted.
package enum PhraseRefusal: Error, Hashable, Sendable {
  case file(PhraseFileRefusal)
  /// Of somebody whom this installation does not trust.
  case unknownKey(String)
  /// The text or the signature was changed.
  case wrongSignature(String)
  /// Nobody signed it, and nobody said that it is to be taken all the same.
  case unsigned
  case inForce
  /// Lists are kept by the uppermost organ.
  case fromAbove(String)
  case noKey
  case keyKnown
  case keyUnknown

  package var sentences: [String] {
    if case .file(let refusal) = self { return refusal.sentences }
    return [sentence]
  }

  private var sentence: String {
    switch self {
    case .file: ""
    case .unknownKey(let name): "词表由“\(name)”签名，本系统没有登记这个签名人的公钥，没有导入。请先核实公钥，登记以后再导入。"
    case .wrongSignature(let name): "词表上“\(name)”的签名与内容不符，内容可能被改动，没有导入。请向签名人重新索取。"
    case .unsigned: "词表没有签名，不能确认是谁编的。确需使用的，请确认“没有签名也导入”，系统会记入审计记录。"
    case .inForce: "现在使用的就是这一份词表，不必再导入。"
    case .fromAbove(let name): "筛查词表由“\(name)”统一维护，本单位不能更换。"
    case .noKey: "这不是词表公钥。公钥是“名称+校验+编码”样子的一行文字，由编制词表的单位提供。"
    case .keyKnown: "这个公钥已经登记。"
    case .keyUnknown: "没有登记这个公钥，请刷新页面。"
    }
  }
}
