import Disclosure
import Testing

@testable import Registry

@Suite struct RequestsMaskingTests {
  @Test(arguments: [
    (CaseDetail.applicantName, "张三", "张*"), (.applicantName, "欧阳修文", "欧***"), (.applicantName, "张", "*"),
    (.contactPhone, "13812341234", "138****1234"), (.contactPhone, "8812345", "*******"),
    (.identityNumber, "110101199013081234", "11*************234"), (.identityNumber, "12345", "*****"),
    (.contactEmail, "zhen@example.cn", "z***@example.cn"), (.contactEmail, "不是邮箱", "****"),
    (.address, "清河县云溪镇石桥村一组5号", "清河县云溪镇***"), (.address, "清河县城关街道人民路1号", "清河县城关街道***"),
    (.address, "清河市清河区人民路1号", "清河市清河区***"), (.address, "人民路1号", "*****"), (.address, "云溪镇", "云溪镇"),
    (.agent, "李四，电话13812341234", "李*，电**********34"), (.coApplicants, "王五、赵六", "王*、赵*"),
    (.description, "石桥村征收补偿", "石桥村征收补偿"), (.draftSalt, "abc", "***"),
  ])
  func personalValuesAreShownInPart(_ detail: CaseDetail, _ value: String, _ shown: String) {
    let details = CaseDetails([detail: value]).masked(applicant: .naturalPerson)
    #expect(details[detail] == shown)
  }

  @Test func theNameOfAnOrganizationIsNoSecret() {
    let details: CaseDetails = [.applicantName: "清河县某某律师事务所", .contactPhone: "13812341234"]
    let masked = details.masked(applicant: .legalService)
    #expect(masked[.applicantName] == "清河县某某律师事务所")
    #expect(masked[.contactPhone] == "138****1234")
    #expect(details.masked(applicant: nil)[.applicantName] == "清*********")
  }

  @Test(arguments: CaseDetail.allCases)
  func everyFieldHasWordsAndALimit(_ detail: CaseDetail) {
    #expect(!detail.chinese.isEmpty)
    #expect(detail.limit > 0)
    let digits = "13812341234"
    let masked = CaseDetails([detail: digits]).masked(applicant: .naturalPerson)[detail]
    #expect((masked != digits) == detail.isPersonal)
  }
}
