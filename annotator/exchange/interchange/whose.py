"""Whose codings a document holds: who was named, whom it names itself, or the only coder there is."""

from annotator.formats.interchange.document import Document
from annotator.formats.interchange.label_studio_reading import MODEL
from annotator.model.errors import UserError
from annotator.model.ids import new_id
from annotator.store import coders
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.files import storable

_SOMEBODY = "model"
_NOBODY = (
    "The file does not say who coded it, and the corpus has not exactly one coder: name one (--coder NAME), or a "
    "suggester (--suggester NAME) where a program made it."
)


class Nobody(UserError):
    """Nobody was named as the coder of a document, so nothing of the whole import may be."""


class Whose:
    """The coders of one import: those of the corpus, and those that it adds."""

    def __init__(self, file: CorpusFile, *, coder: str, suggester: str, anybody: bool = False) -> None:
        """With `anybody` a document that does not say whose it is, is of a coder without a name, told in `nobody`."""
        self._anybody = anybody
        self.nobody = ""
        self.here = coders.all_coders(file)
        self._coders = {one.name: one for one in self.here}
        self._ids = {one.id: one for one in self.here}
        self._coder, self._suggester = _tidied(coder), _tidied(suggester)
        self.added: list[Coder] = []

    def suggester(self, document: Document) -> str:
        """Return the suggester whose proposals a document holds; "" where a person coded it."""
        if self._suggester or self._coder:
            return self._suggester
        is_made = any(name == MODEL for name, _ in document.metadata)
        return (_tidied(document.coder) or _SOMEBODY) if is_made else ""

    def coder(self, document: Document) -> Coder:
        """Return who coded a document; one whom the corpus does not have is added. Nobody where nobody is named."""
        name = self._coder or _tidied(document.coder)
        if not name:
            if len(self.here) == 1:
                return self.here[0]
            if not self._anybody:
                raise Nobody(_NOBODY)
            self.nobody = _NOBODY
            return Coder(id="", name="")
        found = self._coders.get(name) or self._ids.get(name)
        if found is None:
            found = self._coders[name] = Coder(id=new_id(), name=name)
            self.added.append(found)
        return found

    def is_named(self, document: Document) -> bool:
        """Tell whether somebody says who coded a document."""
        return bool(self._coder or _tidied(document.coder))

    def has(self, name: str) -> bool:
        """Tell whether the corpus had a coder of this name before."""
        return any(one.name == name for one in self.here)

    def take_back(self, mark: int) -> None:
        """Forget the coders that were added after the first `mark` of them."""
        for one in self.added[mark:]:
            del self._coders[one.name]
        del self.added[mark:]


def _tidied(name: str) -> str:
    return " ".join(storable(name).split())
