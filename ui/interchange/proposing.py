"""What a label of another program may mean in a codebook: a proposal that the window shows as one, never a decision."""

import re
from collections.abc import Iterator

from annotator.exchange.interchange.interchange import code_of, label_of
from annotator.model.codebook import Codebook

QUOTE, CUE, SPEAKER, CLAUSE = "quote", "cue", "speaker", "clause"
_OWN = (QUOTE, CUE, SPEAKER, CLAUSE)
_CHUNK = re.compile(r"^[BIESLU]-(?=\w)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\W_]+")

_NAMES: tuple[tuple[str, str], ...] = (
    ("PER", "per pers person persons people persname human individual شخص أشخاص اشخاص اسم_شخص"),
    ("ORG", "org orgs organization organisation organizations orgname company institution corporation جهة منظمة مؤسسة"),
    ("LOC", "loc location place placename gpe geo geopolitical city country facility fac مكان موقع مدينة دولة"),
    ("DATE", "date dates تاريخ"),
    ("TIME", "time وقت"),
    ("NUM", "num number cardinal quantity عدد رقم"),
    ("MONEY", "money currency مبلغ"),
    ("PCT", "pct percent percentage نسبة"),
    (QUOTE, "quote quotes quotation quotations citation said content اقتباس قول"),
    ("quote/direct", "directquote quotedirect directquotation directspeech"),
    ("quote/indirect", "indirectquote quoteindirect indirectquotation indirectspeech reportedspeech"),
    ("quote/mixed", "mixedquote quotemixed mixedquotation"),
    ("quote/partial", "partialquote quotepartial"),
    (SPEAKER, "speaker source speakername متحدث قائل مصدر"),
    (CUE, "cue verb cueverb quoteverb reportingverb فعل_القول"),
    (CLAUSE, "clause"),
)
_MEANINGS = {name.replace("_", ""): target for target, names in _NAMES for name in names.split()}


def proposed(label: str, codebook: Codebook) -> str | None:
    """Return what a flat label may become: a code, "quote/direct", "speaker"; None where nobody can tell.

    A code of the codebook by its id or name comes first, then names that annotation programs commonly use. Only what
    the codebook has is proposed.
    """
    quotes = codebook.quotes() is not None
    for word in _readings(label):
        for code in codebook.codes(only_on=False):
            if word and not code.retired and word in map(_plain, (code.id, code.name.ar, code.name.en)):
                return label_of(code.id)
        target = _MEANINGS.get(word)
        if target is None:
            continue
        if target.partition("/")[0] in _OWN:
            return target if quotes and code_of(label) == label else None
        if (known := codebook.code(target)) is not None and not known.retired:
            return label_of(known.id)
    return None


def _readings(label: str) -> Iterator[str]:
    """Yield the label without the sign of a chunk (B-), whole and then its last part: layers come before "/"."""
    parts = [part for part in re.split(r"[/.:]", label) if part]
    for word in dict.fromkeys((label, parts[-1] if parts else "")):
        yield _plain(_CHUNK.sub("", word))


def _plain(word: str) -> str:
    return _BETWEEN.sub("", word).casefold()
