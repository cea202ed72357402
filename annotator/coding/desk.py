"""An article on the coder's desk: what is coded, what is suggested and not answered yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from annotator.coding.forking import Version
from annotator.coding.rules import open_suggestions, still_open
from annotator.model.article import Article
from annotator.model.decision import Change
from annotator.model.layer import Layer
from annotator.model.suggestion import Suggestion


@dataclass(frozen=True)
class Desk:
    """One article as one coder has it now; a new value after each decision.

    `begun` tells whether anything was ever decided here, undone or not; `suggested` whether suggesters have looked at
    the article; `versions` are several where one name coded on more than one laptop (a fork), else empty.
    """

    article: Article
    layer: Layer
    begun: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    suggested: bool = False
    versions: tuple[Version, ...] = ()

    @cached_property
    def open_suggestions(self) -> tuple[Suggestion, ...]:
        """The suggestions not answered yet, by position."""
        return open_suggestions(self.article, self.layer, self.suggestions)

    def after(self, layer: Layer, changes: Iterable[Change]) -> "Desk":
        """Return the desk once `changes` have made `layer` of what was coded."""
        desk = replace(self, layer=layer, begun=True)
        if "open_suggestions" in vars(self):
            still = still_open(self.article, layer, self.suggestions, self.open_suggestions, changes)
            vars(desk)["open_suggestions"] = still
        return desk

    @property
    def forked(self) -> bool:
        """Tell whether the coder has to choose between two versions first."""
        return bool(self.versions)

    @property
    def state(self) -> str:
        """ "new", "begun" or "finished"."""
        if self.layer.finished:
            return "finished"
        return "begun" if self.begun else "new"
