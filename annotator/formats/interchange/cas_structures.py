"""Feature structures of UIMA: what XMI and JSON CAS both hold. Offsets in UTF-16 units, as the files have them."""

from dataclasses import dataclass, field

from annotator.formats.interchange.document import Scalar

TOP, BASE, ANNOTATION = "uima.cas.TOP", "uima.cas.AnnotationBase", "uima.tcas.Annotation"
DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation"
STRING, BOOLEAN, INTEGER, LONG, DOUBLE = (
    f"uima.cas.{name}" for name in ("String", "Boolean", "Integer", "Long", "Double")
)
WHOLE = (INTEGER, LONG, "uima.cas.Short", "uima.cas.Byte")
BROKEN = (DOUBLE, "uima.cas.Float")
ARRAY = "uima.cas.FSArray"
VIEW = "_InitialView"


@dataclass(frozen=True, slots=True)
class Ref:
    """Another feature structure, by its id."""

    id: int


Value = Scalar | Ref | list["Value"]


@dataclass(slots=True)
class Structure:
    """One feature structure."""

    id: int
    type: str
    values: dict[str, Value] = field(default_factory=dict)

    @property
    def is_annotation(self) -> bool:
        """Whether it has a place in the text."""
        return "begin" in self.values and "end" in self.values


@dataclass(slots=True)
class Cas:
    """The structures of one text."""

    text: str
    structures: dict[int, Structure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FeatureType:
    """The range of a feature, and for arrays what is in them."""

    range: str
    element: str = ""


@dataclass(slots=True)
class Type:
    """A declared type."""

    name: str
    above: str = ANNOTATION
    features: dict[str, FeatureType] = field(default_factory=dict)


class TypeSystem:
    """The types that a file or its TypeSystem.xml declares."""

    def __init__(self) -> None:
        self.types: dict[str, Type] = {}

    def told(self) -> dict[str, tuple[str, dict[str, FeatureType]]]:
        """Return everything that is declared now, to be compared with what is later."""
        return {name: (type_.above, dict(type_.features)) for name, type_ in self.types.items()}

    def features_of(self, name: str) -> dict[str, FeatureType]:
        """Return the features of a type, with those of the types above it."""
        found = {"language": FeatureType(STRING)} if self.is_a(name, DOCUMENT_ANNOTATION) else {}
        for type_ in reversed(self._line(name)):
            found |= type_.features
        return found

    def is_a(self, name: str, above: str) -> bool:
        """Tell whether a type is `above` or stands below it."""
        line = self._line(name)
        return name == above or any(above in (type_.name, type_.above) for type_ in line)

    def _line(self, name: str) -> list[Type]:
        line: list[Type] = []
        while name in self.types and self.types[name] not in line and len(line) < 100:
            line.append(self.types[name])
            name = self.types[name].above
        return line
