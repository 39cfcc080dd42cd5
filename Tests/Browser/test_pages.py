"""Every page that links lead to, as a visitor and as each account: there, not wider than the screen, nothing axe objects to."""

import re
import unittest

from town import the_town
from visitor import DESKTOP, PHONE, Visitor

# Of pages that differ only in an id or a choice, so many are looked at by each account.
ALIKE = 1
# Of all pages together: by a visitor and the account that sees most of them, by others that must come somewhere, by the first account of
# another role, by the rest.
MOST, MOST_REACHING, MOST_OF_ROLE, MOST_AGAIN = 120, 48, 16, 4
WIDEST = "fangxm"
# Where the accounts whose work it is must come to by links alone.
REACHED = {
    "yanlx": {"/organ", "/organ/calendar", "/organ/settings", "/accounts", "/accounts/new", "/system"},
    "weica": {"/organ", "/roles", "/roles/new", "/roles/table", "/logs/sign-ins"},
    "mingjz": {"/organ", "/logs/audit", "/logs/sign-ins"},
    "fangxm": {"/organ", "/organ/delegations", "/office/items", "/office/items/new", "/office/requests", "/office/requests/new", "/office/mailroom",
               "/office/requests/import", "/office/catalogue", "/office/catalogue/tasks", "/office/catalogue/columns",
               "/office/catalogue/import", "/office/registers", "/office/registers/documents", "/office/registers/import",
               "/office/timeliness", "/office/reports", "/office/reports/report", "/office/reports/figures",
               "/office/reports/cell", "/office/reports/likeness", "/office/disputes", "/office/disputes/table-four",
               "/office/scores", "/office/scores/schemes", "/office/scores/entries", "/office/worklog", "/office/worklog/due",
               "/office/problems", "/office/handover", "/office/campaign"},
    "hezq": {"/organ/settings", "/organ/delegations"},
}


class PagesTest(unittest.TestCase):
    maxDiff = None

    def visit_all(self, visitor, starts, most, wanted=frozenset()):
        """Goes on from page to page, first to where one must come; returns the addresses."""
        waiting, seen, alike = list(starts), set(), {}
        while waiting and len(seen) < most:
            reached = {path.split("?")[0] for path in seen}
            path = waiting.pop(self.first(waiting, wanted - reached))
            kind = re.sub(r"/[0-9a-f]{16,}|=[^&]*|/[0-9]{4,}", "/…", path)
            if path in seen or alike.get(kind, 0) >= ALIKE:
                continue
            seen.add(path)
            alike[kind] = alike.get(kind, 0) + 1
            visitor.open(path)
            visitor.look()
            waiting += [link for link in visitor.links() if self.is_page(link)]
        self.assertEqual(visitor.faults, [])
        return seen

    @staticmethod
    def first(waiting, wanted):
        """The place of the first that is wanted or lies on the way to it; else of the first."""
        for place, path in enumerate(waiting):
            own = path.split("?")[0]
            if own in wanted or any(goal.startswith(own + "/") for goal in wanted):
                return place
        return 0

    @staticmethod
    def most(account, is_role_seen):
        if account == WIDEST:
            return MOST
        if account in REACHED:
            return MOST_REACHING
        return MOST_AGAIN if is_role_seen else MOST_OF_ROLE

    @staticmethod
    def is_page(link):
        return not re.search(
            r"\.(csv|xlsx|docx|pdf|zip|txt|json|jsonld|xml|atom|rss|css|js)\b|/documents/|/files/|/display|/metrics|/log/|/api/|format=", link)

    def test_a_visitor(self):
        for size in (DESKTOP, PHONE):
            visitor = Visitor(the_town(), size=size)
            with self.subTest(size=size):
                seen = self.visit_all(visitor, ["/portal", "/sign-in"], MOST)
                self.assertLessEqual({"/portal", "/info", "/info/catalogue", "/info/normative", "/apply", "/track", "/guide", "/sign-in"}, seen)
            visitor.close()

    def test_each_account(self):
        accounts, roles_seen = the_town().accounts(), set()
        self.assertGreaterEqual(len(accounts), 20)
        for index, (account, role) in enumerate(accounts.items()):
            visitor = Visitor(the_town(), account, size=(DESKTOP, PHONE)[index % 2])
            with self.subTest(account=account, size=visitor.size):
                most = self.most(account, role in roles_seen)
                wanted = REACHED.get(account, set()) | {"/inbox", "/account"}
                seen = self.visit_all(visitor, ["/inbox", "/account"], most, wanted)
                self.assertLessEqual(wanted, {path.split("?")[0] for path in seen})
                if account == WIDEST:
                    self.assertTrue(any("/letters/" in path for path in seen), "no letter was reached")
            roles_seen.add(role)
            visitor.close()

    def test_what_is_not_there_or_not_allowed_says_so(self):
        visitor = Visitor(the_town(), "shil")
        for path, status in (("/nothing", 404), ("/office/requests/new", 403)):
            answer = visitor.page.goto(the_town().address + path)
            self.assertEqual(answer.status, status, path)
            visitor.look()
            self.assertTrue(visitor.page.locator("h1").inner_text())
        self.assertEqual(visitor.faults, [])
        visitor.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
