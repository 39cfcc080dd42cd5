"""The keyboard alone: signing in, the inbox with its keys, and one step of a case from its form to what it says afterwards."""

import unittest

from town import the_town
from visitor import Visitor

# More presses than any page here has places to stop at.
MOST = 80
IS_SHOWN = "(s => s.outlineStyle !== 'none' && s.outlineWidth !== '0px' || s.boxShadow !== 'none')(getComputedStyle(e))"


class KeyboardTest(unittest.TestCase):
    def setUp(self):
        # Not signed in: the session that other tests share is not used here.
        self.visitor = Visitor(the_town())
        self.page = self.visitor.page
        self.addCleanup(self.visitor.close)

    def focused(self, expression):
        return self.page.evaluate(f"(() => {{ const e = document.activeElement; return {expression}; }})()")

    def tab_to(self, expression, what):
        """Tab until the element in focus is the one; each on the way must be seen to have the focus."""
        for _ in range(MOST):
            self.page.keyboard.press("Tab")
            if self.focused("e === document.body"):
                continue
            self.assertTrue(self.focused(IS_SHOWN), f"the focus is not seen on {self.focused('e.outerHTML')[:200]}")
            if self.focused(expression):
                return
        self.fail(f"Tab does not lead to {what} on {self.page.url}")

    def press(self, key):
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def sign_in(self, account):
        self.visitor.open("/sign-in")
        self.tab_to("e.name === 'account'", "the account")
        self.page.keyboard.type(account)
        self.tab_to("e.name === 'password'", "the password")
        self.page.keyboard.type(the_town().password())
        self.press("Enter")
        self.assertEqual(self.visitor.path(), "/inbox")

    def test_skip_link_comes_first(self):
        self.visitor.open("/portal")
        self.page.keyboard.press("Tab")
        self.assertEqual(self.focused("e.textContent"), "跳到正文")
        self.page.keyboard.press("Enter")
        self.assertEqual(self.focused("e.id"), "main")

    def test_from_signing_in_to_a_step_taken(self):
        self.sign_in("yecq")
        self.page.keyboard.press("j")
        first = self.focused("e.textContent")
        self.page.keyboard.press("j")
        second = self.focused("e.textContent")
        self.assertNotEqual(first, second)
        self.page.keyboard.press("k")
        self.assertEqual(self.focused("e.textContent"), first)
        self.press("Enter")
        self.assertIn(first, self.visitor.text())

        self.tab_to("e.textContent === '添加备注'", "the step")
        self.press("Enter")
        self.tab_to("e.name === 'note'", "the note")
        self.page.keyboard.type("已电话提醒承办科室。")
        self.tab_to("e.type === 'submit'", "the button")
        self.press("Enter")
        self.assertIn("已办理", self.visitor.text())
        self.assertIn("已电话提醒承办科室。", self.visitor.text())

    def test_choices_by_arrow_keys_and_mistakes_first(self):
        self.visitor.open("/apply")
        self.tab_to("e.name === 'kind'", "the kinds of applicants")
        self.page.keyboard.press("Space")
        self.page.keyboard.press("ArrowDown")
        self.assertEqual(self.page.locator("[name=kind]:checked").get_attribute("value"), "business")
        self.tab_to("e.type === 'submit' && e.closest('main')", "the button")
        self.press("Enter")
        self.assertTrue(self.focused("e.classList.contains('error-summary')"))
        self.page.keyboard.press("Tab")
        self.page.keyboard.press("Enter")
        self.assertTrue(self.focused("e.matches('main select, main input, main fieldset')"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
