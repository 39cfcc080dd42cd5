import Disclosure
import Documents

/// 虚构的公开信息: the text of a number, always the same; words from frequent to rare, about a thousand characters.
struct InventedPublication {
  let number: Int
  /// Nil: from twenty to fifty-nine.
  private let sentences: Int?
  private var state: Int

  /// Every other document has the first, one in two thousand the last.
  static let words = [
    "通知", "工作", "防汛", "预案", "救助", "补贴", "饮水", "桥梁", "古树", "蝗虫", "白鹭", "冰雹",
  ]
  private static let letters = Array(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
  )

  init(_ number: Int, sentences: Int? = nil) {
    self.number = number
    self.sentences = sentences
    state = Mixing.mix(number + 1)
  }

  /// The title in the first line.
  var text: String {
    var copy = self
    var text = copy.sentence(18) + "\n"
    for _ in 0..<(sentences ?? 20 + copy.next() % 40) {
      text += copy.sentence(14 + copy.next() % 16) + (copy.next() % 4 == 0 ? "。\n" : "，")
    }
    return text
  }

  func item(formed: Day, column: ColumnID = "statutory/others") -> ItemText {
    let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    return ItemText(
      title: lines.first ?? "", column: column, formed: formed,
      body: RichText([.paragraph([RichRun(lines.last ?? "")])]))
  }

  private mutating func next() -> Int {
    state = Mixing.mix(state &+ number)
    return state & 0x7FFF_FFFF
  }

  private mutating func sentence(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      // The frequent letters stand first.
      let place = next() % Self.letters.count
      text.append(Self.letters[min(place, next() % Self.letters.count)])
    }
    // A word of its own in about every fifth sentence, each half as often as the one before.
    if next() % 5 == 0 {
      let rank = min((next() | 1 << 20).trailingZeroBitCount, Self.words.count - 1)
      text += Self.words[rank]
    }
    return text
  }
}
