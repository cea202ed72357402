"""Which suggesters a person wants, and which there are on this computer. What is listed is looked for on disk only."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotator.arabic.camel_data import model_folder, morphology_file, neural_packages

PRECEDENT, NEURAL, MORPHOLOGY = "precedent", "camel-ner", "morphology"

OWN_NAMES = frozenset({"entities", "figures", "quotes", PRECEDENT, NEURAL, MORPHOLOGY})
"""The names of the program's own suggesters, which nobody else may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The suggesters that are switched off, by name, and whether morphology (2 s, 470 MB) is switched on."""

    without: frozenset[str] = frozenset()
    morphology: bool = False

    def wants(self, name: str) -> bool:
        """Tell whether a suggester, or "morphology", is switched on."""
        return self.morphology if name == MORPHOLOGY else name not in self.without


EVERYTHING = Choice()
"""Every suggester that is there, without morphology."""


def choice_to_json(choice: Choice) -> str:
    """Return a choice as text for settings."""
    return json.dumps({"without": sorted(choice.without), "morphology": choice.morphology})


def choice_from_json(written: str) -> Choice:
    """Return the choice that `choice_to_json` wrote; `EVERYTHING` for anything else."""
    try:
        stored = json.loads(written)
        return Choice(without=frozenset(map(str, stored["without"])), morphology=bool(stored["morphology"]))
    except (ValueError, KeyError, TypeError):
        return EVERYTHING


class Presence(StrEnum):
    """Whether something can be used here."""

    THERE = "there"
    NO_DATA = "no data"
    NO_PACKAGES = "no packages"


@dataclass(frozen=True, slots=True)
class Listed:
    """A suggester, or the morphology, as it is on this computer; `version` is empty where nothing is installed."""

    name: str
    version: str
    presence: Presence = Presence.THERE

    @property
    def there(self) -> bool:
        """Whether it can be used."""
        return self.presence is Presence.THERE


def suggesters_here(outside: Iterable[tuple[str, str]] = ()) -> tuple[Listed, ...]:
    """Return all suggesters, then those from `outside`, of which names and versions are given, then the morphology.

    Of one that proposed in several versions, in different articles, all versions are named.
    """
    from annotator.suggest.precedent import Precedent  # lists and rules: no window waits for them
    from annotator.suggest.registry import all_suggesters

    rules = [Listed(s.name, s.version) for s in all_suggesters()]
    database = morphology_file()
    morphology = Listed(MORPHOLOGY, database.parent.name if database else "", _presence(database is not None))
    versions: dict[str, list[str]] = {}
    for name, version in outside:
        versions.setdefault(name, []).append(version)
    brought = [Listed(name, ", ".join(listed)) for name, listed in versions.items()]
    return (*rules, Listed(PRECEDENT, Precedent().version), _neural(), *brought, morphology)


def _neural() -> Listed:
    from annotator.suggest.camel.neural import version_of

    model = model_folder()
    presence = _presence(model is not None) if neural_packages() else Presence.NO_PACKAGES
    return Listed(NEURAL, version_of(model) if model else "", presence)


def _presence(found: bool) -> Presence:
    return Presence.THERE if found else Presence.NO_DATA
