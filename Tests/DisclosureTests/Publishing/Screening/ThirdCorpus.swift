/// 语料三: written after the rules were mended by the second, before they were tried on it: what they do with sentences that nobody
/// fitted them to. The first run's figures stand beside the test.
enum ThirdCorpus {
  static let text = """
    identityNumber|被救助人陈某某（公民身份证号341799198803016328）因病致贫
    identityNumber|补证人员：341799199503055880、341799199502011309
    identityNumber|证件号34179919990306345X的参保人
    identityNumber|CN341799195003232440
    identityNumber|《死亡证明》载明王某，身份证号码[341799200711212401]
    identityNumber|341799199201093451/男/1960年生
    bankCard|请打款至李某账户（6212260528559665427）
    bankCard|银行卡：6217 0059 8747 1742 921
    bankCard|农商行6229914741166773732
    bankCard|卡号：6214671976863353868，户名：孙某
    mobileNumber|第一书记吴某（13408316008）
    mobileNumber|咨询热线：16993467365
    mobileNumber|联系电话:0563-7654321,14268086179
    mobileNumber|村医电话 147-5418-8200，24小时开机
    mobileNumber|报名请联系王老师，19208723355
    mobileNumber|帮扶责任人：赵某，联系电话：19251377904，帮扶措施：产业
    mobileNumber|15351292212（微信同号）
    mobileNumber|手机139 510 72463
    plate|查获皖PF3056变型拖拉机一辆
    plate|车主李某的皖A·D06789停放于消防通道
    plate|拖移车辆清单：皖P9K013、皖PT2208
    address|该对象现居住在清河县云溪镇东溪村上湾组
    address|王某家住和平路小区2幢303室
    address|收件地址：清河县城关镇香樟花园15栋2单元1102室
    address|户籍地：清河县青石镇石桥村六组33号
    address|住址为西溪村村民组17号
    secrecyMark|机密★20年
    secrecyMark|密级：机密★5年
    secrecyMark|秘密★长期　加急
    secrecyMark|　　绝密
    secrecyMark|机密\u{0D}清河县人民政府办公室文件
    internalMark|内部资料·注意保存
    internalMark|工作秘密　妥善保管
    internalMark|本文件仅供内部掌握，不得转发
    internalMark|（内部参考）
    misspeltPhrase|工作布署会
    misspeltPhrase|确保资金足额拔付到户
    misspeltPhrase|为群众按装路灯36盏
    misspeltPhrase|截止目前共受理来访12批
    misspeltPhrase|通迅员培训
    outdatedPhrase|县环保局核发排污许可证
    outdatedPhrase|向镇工商局提出申请
    outdatedPhrase|依据《民法通则》第五条
    outdatedPhrase|与县国土资源局签订合同
    outdatedPhrase|县卫计局开展义诊
    bannedPhrase|残废人优惠政策
    documentNumber|云政办〔2026〕第3号
    documentNumber|按清农字[2026]22号执行
    documentNumber|云安办(2026)09号
    documentNumber|根据皖农〔26〕5号
    impossibleDate|签订日期：2026年9月31日
    impossibleDate|2026/02/29
    impossibleDate|二○二五年十一月三十一日
    impossibleDate|自2026年6月1日至2026年6月31日
    dateForm|2026年5月06日公示
    dateForm|2026年 02月 1日
    identityNumber|户主：钱某　身份证：341799　20060307　8540
    |救助热线0563-1234567转801
    |社保编号341799000012345678901
    |受理号：QH20260118000123
    |农业保险保单号PDAA202634179900012345
    |学校代码3417990001
    |清河县农商行对公账号20000123456710300000018
    |承包合同代码341799102203020001J
    |不动产单元号341799102203JC00012W00000000
    |宅基地代码：341799102203JC00012
    |收据号码0012345678
    |施工许可证编号3417992601050101
    |云溪镇东溪村三组李某等12户的道路问题
    |东溪村、西溪村、石桥村共计15个村民组
    |联系地址：清河县云溪镇和平路8号镇政府三楼302室
    |评标室设在政务中心4号楼
    |小区3栋、4栋加装电梯
    |石桥村大塘组至新塘组道路硬化
    |下村工作组入驻东溪村
    |居住地为本镇的人员可以就近办理
    |住址变更登记办事指南
    |秘密不等于隐私
    |信息系统等级保护和机密级分级保护测评
    |做好机密文件的登记、传递
    |不得以保守国家秘密为由拒绝公开
    |工作秘密事项清单管理
    |内部使用面积1200平方米
    |内部资料室开放时间
    |依申请公开
    |二〇二六年二月二十八日
    |二〇二六年十月十日
    |二零二五年十二月三十一日
    |2026 年 1 月 5 日
    |农历二月三十日
    |腊月三十
    |清城管罚字〔2026〕第5号
    |清市监许可字〔2026〕第17号
    |皖水管许〔2026〕3号
    |原清河县环保局档案
    |该局面向社会征求意见
    |工商局面临改革
    |农委托评估机构
    |全国土局部沉降
    |交通迅速恢复
    |点击量15800001234
    |全年用电13800001234千瓦时
    |视频播放量达13912345678次
    |京A、京B两个标段
    |云A级旅游景区
    |苏州工业园区
    |第一批次13个项目
    |电话未接通
    |手机银行办理流程
    |银行卡挂失办事指南
    |身份证到期换领须知
    |2026年1月5日至2月28日
    |闰年2024年2月29日生效
    |2026年第1季度
    |1月1日起施行
    |2.30万元
    |2026.1
    |编制2026—2030年规划
    |13:30开会
    |每月15日前报送
    """
}
