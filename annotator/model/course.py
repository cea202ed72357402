"""What long work is given: whom to tell how far it is, and whom to ask whether to stop."""

from typing import Protocol

from annotator.model.errors import UserError


class Course(Protocol):
    """Told about progress and asked about stopping, in the thread of the work."""

    def cancelled(self) -> bool:
        """Tell whether the work shall stop."""
        ...

    def tell(self, done: int, total: int) -> None:
        """Hear how much is done of how much; a `total` of 0 means that nobody knows."""
        ...


class Cancelled(UserError):
    """The work was stopped as was asked, and has left nothing."""


def go_on(course: Course) -> None:
    """Raise Cancelled where the work shall stop; for work that leaves nothing until its end."""
    if course.cancelled():
        raise Cancelled("The work was cancelled; nothing has changed.")


class _Quiet:
    def cancelled(self) -> bool:
        return False

    def tell(self, done: int, total: int) -> None:
        """Nobody listens."""


QUIET: Course = _Quiet()
"""Nobody is told anything and nobody stops the work."""
