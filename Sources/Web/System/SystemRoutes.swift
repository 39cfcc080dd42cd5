import Disclosure
import HTTPTypes

/// The rows of the administrators in the list of routes, and of everybody's own account.
enum SystemRoutes {
  static let all: [Route] = [
    Route(.get, Links.account, .signedIn, OwnAccountPage.show),
    Route(.post, Links.otherSessions, .signedIn, OwnAccountPage.endOthers),
    Route(.get, Links.accounts, .action(.manageAccounts), AccountListPage.show),
    Route(.get, Links.newAccount, .action(.manageAccounts), NewAccountPage.show),
    Route(.post, Links.newAccount, .action(.manageAccounts), NewAccountPage.send),
    Route(.get, "\(Links.accounts)/:person/:step", .action(.manageAccounts), AccountStepPage.show),
    Route(.post, "\(Links.accounts)/:person/:step", .action(.manageAccounts), AccountStepPage.send),
    Route(.get, Links.roles, .action(.grantRoles), RoleListPage.show),
    Route(.get, Links.roleTable, .signedIn, RoleTablePage.show),
    Route(.get, Links.newRole, .action(.grantRoles), NewRolePage.show),
    Route(.post, Links.newRole, .action(.grantRoles), NewRolePage.send),
    Route(.get, "\(Links.roles)/:person/:role", .action(.grantRoles), RoleWithdrawalPage.show),
    Route(.post, "\(Links.roles)/:person/:role", .action(.grantRoles), RoleWithdrawalPage.send),
    Route(.get, Links.signIns, .action(.viewSecurityLog), SignInLogPage.show),
    Route(.get, Links.signInsCSV, .action(.viewSecurityLog), SignInLogPage.csv),
    Route(.get, Links.audit, .action(.viewAuditLog), AuditLogPage.show),
    Route(.get, Links.auditCSV, .action(.viewAuditLog), AuditLogPage.csv),
    Route(.get, Links.system, .action(.viewSystem), SystemPage.show),
    Route(.get, Links.phrases, .action(.managePhrases), PhrasesPage.show),
    Route(.post, Links.phrases, .action(.managePhrases), body: .uploadKept, PhrasesPage.send),
    Route(.get, "\(Links.system)/jobs/:job/:decision", .action(.manageJobs), JobDecisionPage.show),
    Route(.post, "\(Links.system)/jobs/:job/:decision", .action(.manageJobs), JobDecisionPage.send),
  ]
}
