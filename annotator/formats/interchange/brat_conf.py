"""brat's configuration: annotation.conf says which types there are, visual.conf how they are called for people."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.formats.interchange import brat_names

_SECTION = re.compile(r"\[(\w+)\]\s*")
_MACRO = re.compile(r"<([^>]+)>\s*=\s*(.*)")
_ANY = "<ANY>"


@dataclass(slots=True)
class Configuration:
    """The types of a collection: entities; relations and events with their roles; attributes with their values."""

    entities: dict[str, set[str]] = field(default_factory=dict)
    relations: dict[str, set[str]] = field(default_factory=dict)
    events: dict[str, set[str]] = field(default_factory=dict)
    attributes: dict[str, set[str]] = field(default_factory=dict)

    def add(self, other: "Configuration") -> None:
        """Take in the types of another."""
        for name in ("entities", "relations", "events", "attributes"):
            own = getattr(self, name)
            for type_, more in getattr(other, name).items():
                own.setdefault(type_, set()).update(more)


def read_configuration(text: str) -> Configuration:
    """Return the types that an annotation.conf declares; what it cannot be read as is passed over."""
    found = Configuration()
    section: dict[str, set[str]] | None = None
    for line in text.splitlines():
        plain = line.strip()
        if heading := _SECTION.fullmatch(plain):
            section = getattr(found, heading[1], None)
        elif section is not None and plain and not plain.startswith(("#", "-")) and not _MACRO.fullmatch(plain):
            type_, _, rest = plain.partition(" ")
            type_, tab, more = type_.partition("\t")
            section[type_.lstrip("!")] = set(_arguments(f"{more} {rest}" if tab else rest, section is found.attributes))
    return found


def _arguments(said: str, attributes: bool) -> Iterable[str]:
    for argument in said.split(","):
        role, colon, values = argument.strip().partition(":")
        if attributes and role == "Value":
            yield from (value for value in values.split("|") if value)
        elif not attributes and colon and not role.startswith("<"):
            yield role


def configuration_of(lines: Iterable[str]) -> Configuration:
    """Return the types that lines of an .ann use."""
    found = Configuration()
    triggers: set[str] = set()
    bound: dict[str, str] = {}
    for line in lines:
        id_, _, rest = line.partition("\t")
        words = rest.split("\t")[0].split(" ")
        if line[0] == "T":
            bound[id_] = words[0]
        elif line[0] == "E":
            type_, _, trigger = words[0].rpartition(":")
            triggers.add(trigger)
            found.events.setdefault(type_, set()).update(word.rpartition(":")[0] for word in words[1:])
        elif line[0] == "R":
            found.relations.setdefault(words[0], set()).update(word.rpartition(":")[0] for word in words[1:])
        elif line[0] == "*":
            found.relations.setdefault(words[0], set())
        elif line[0] == "A":
            found.attributes.setdefault(words[0], set()).update(words[2:])
    found.entities = {type_: set() for id_, type_ in bound.items() if id_ not in triggers}
    return found


def write_configuration(configuration: Configuration) -> dict[str, str]:
    """Return annotation.conf and visual.conf by their names."""
    entities = sorted(configuration.entities)
    relations = [_relation(type_, roles) for type_, roles in sorted(configuration.relations.items())]
    events = [
        f"{type_}\t{', '.join(f'{role}*:{_ANY}' for role in sorted(roles))}".rstrip()
        for type_, roles in sorted(configuration.events.items())
    ]
    attributes = [
        f"{name}\tArg:{_ANY}" + (f", Value:{'|'.join(sorted(values))}" if values else "")
        for name, values in sorted(configuration.attributes.items())
    ]
    sections = {"entities": entities, "relations": relations, "events": events, "attributes": attributes}
    types = sorted(
        {*configuration.entities, *configuration.relations, *configuration.events, *configuration.attributes}
    )
    labels = [f"{type_} | {_shown(type_)}" for type_ in types]
    return {
        "annotation.conf": "".join(_section(name, lines) for name, lines in sections.items()),
        "visual.conf": _section("labels", labels) + _section("drawing", []),
    }


def _relation(type_: str, roles: set[str]) -> str:
    if not roles:
        return f"{type_}\tArg1:{_ANY}, Arg2:{_ANY}, <REL-TYPE>:symmetric-transitive"
    return f"{type_}\t{', '.join(f'{role}:{_ANY}' for role in sorted(roles))}"


def _section(name: str, lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in (f"[{name}]", *lines, ""))


def _shown(type_: str) -> str:
    return re.sub(r"[|\s]+", " ", brat_names.words(type_)).strip() or type_
