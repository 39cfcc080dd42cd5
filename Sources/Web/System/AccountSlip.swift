import Documents
import Registry

/// 启用单: account and code for the person's hand, shown once and printed.
struct AccountSlip {
  let account: String
  let name: String
  let code: ActivationCode

  var page: Page {
    let facts: [(String, Markup)] = [
      ("姓名", "\(name)"), ("账号", "<span class=\"code\">\(account)</span>"),
      ("启用码", "<strong class=\"code\">\(code.text)</strong>"), ("有效期", "\(ActivationCode.days) 日，只能使用一次"),
    ]
    return Page(
      "启用单", face: .office, trail: [Crumb("账号", Links.accounts)],
      body: """
        <h1>启用单</h1>
        <div class="no-print">\(Notice(.amber, "<p>启用码只显示这一次，系统不保存。请打印本页，当面交给本人。</p>").markup)</div>
        \(FactList(facts).markup)<h2>怎样启用</h2>
        <ol><li>打开本系统的登录页，点“设置密码”（地址以 \(Links.activate) 结尾）。</li>
        <li>填写账号和启用码，自己设置密码。密码不要告诉任何人，包括系统管理员。</li>
        <li>用账号和新密码登录，然后销毁本单。</li></ol>
        <div class="actions"><button type="button" data-print="" hidden="hidden">打印启用单</button>\
        <a href="\(Links.accounts)">返回账号</a></div>

        """)
  }
}
