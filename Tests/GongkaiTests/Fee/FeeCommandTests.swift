import Documents
import Testing

@Suite("gongkai fee") struct FeeCommandTests {
  @Test(arguments: [
    (
      ["--items", "45"],
      #"{"basis":"items","quantity":45,"amount":"5500","tiers":[{"from":1,"to":10,"unit":"0","amount":"0"},{"from":11,"to":30,"unit":"100","amount":"2000"},{"from":31,"to":40,"unit":"200","amount":"2000"},{"from":41,"to":50,"unit":"300","amount":"1500"}]}"#
    ),
    (
      ["--items", "20", "--already", "20"],
      #"{"basis":"items","quantity":20,"amount":"3000","tiers":[{"from":11,"to":30,"unit":"100","amount":"1000"},{"from":31,"to":40,"unit":"200","amount":"2000"}]}"#
    ),
    (
      ["--pages", "201"],
      #"{"basis":"pages","quantity":201,"amount":"2740","tiers":[{"from":1,"to":30,"unit":"0","amount":"0"},{"from":31,"to":100,"unit":"10","amount":"700"},{"from":101,"to":200,"unit":"20","amount":"2000"},{"from":201,"to":null,"unit":"40","amount":"40"}]}"#
    ),
    (["--pages", "0"], #"{"basis":"pages","quantity":0,"amount":"0","tiers":[]}"#),
  ])
  func printsTheContract(_ arguments: [String], _ json: String) throws {
    let run = try GongkaiProcess.run(["fee"] + arguments + ["--format", "json"])
    #expect(run.exitCode == 0)
    #expect(try JSON.parse(run.output).compactText == json)
  }

  @Test(arguments: [
    ([], "--items"), (["--items", "3", "--pages", "3"], "只能选择一种"), (["--pages", "3", "--already", "3"], "--already"),
    (["--items", "-1"], ""), (["--items=-1"], "不能小于 0"),
    (["--items", "9223372036854775807", "--already", "9"], "1000000"),
    (["--pages", "99999999999999999999999"], ""), (["--items", "1000001"], "1000000 件"),
  ])
  func refusesWrongUsage(_ arguments: [String], _ part: String) throws {
    let run = try GongkaiProcess.run(["fee"] + arguments)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    #expect(part.isEmpty || run.message.contains(part))
  }

  @Test func showsTheTiersInWords() throws {
    let run = try GongkaiProcess.run(["fee", "--items", "20", "--already", "20"])
    #expect(
      run.output == """
        信息处理费 3000 元：按件计收，20 件（本月此前已有 20 件）

        档次              单价   数量     金额
        第 11-30 件  100 元/件  10 件  1000 元
        第 31-40 件  200 元/件  10 件  2000 元
        合计                    20 件  3000 元

        依据：国办函〔2020〕109号

        """)
  }
}
