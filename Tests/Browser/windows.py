"""The windows of everybody who has a part in something, each signed in for themselves."""

import os

from visitor import Visitor


class Windows:
    """Each opened when it is first needed."""

    def __init__(self, town, folder):
        self.town, self.folder = town, folder
        self.windows = {}

    def manner(self, account):
        """How that window is: its size, and whether scripts run."""
        raise NotImplementedError

    def close(self):
        for window in self.windows.values():
            window.close()

    def window(self, account=None):
        """The window of an account; of the applicant, or the public, where there is none."""
        if account not in self.windows:
            self.windows[account] = Visitor(self.town, account, **self.manner(account))
        return self.windows[account]

    def faults(self):
        return sorted({fault for window in self.windows.values() for fault in window.faults})

    def looked(self):
        return sum(window.looked for window in self.windows.values())

    def file(self, name, contents):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(contents)
        return path
