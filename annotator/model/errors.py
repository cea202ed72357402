"""The one error that is the world's fault, not ours: it carries a sentence for a person."""


class UserError(Exception):
    """Something outside the program is wrong; the message is one sentence that says what, and nothing is lost.

    Everything else that is raised is our mistake and ends in a crash report.
    """
