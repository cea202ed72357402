"""Questions of coders to the lead, with the words they are about, and the lead's rulings on them."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.coding.worklist import span_of
from annotator.model.decision import Removed
from annotator.model.errors import UserError
from annotator.model.facts import QUOTE_CODE, Annotation, Note, Quote, Ruling
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey
from annotator.store import articles, coders, decisions
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.questions import questions as stored_questions

CONTEXT = 60
"""Code points of the article that are shown on each side of what a question is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question: `words` are what it is about in the article, `before` and `after` what stands around them.

    `code` is the code of what it is about, "quote", or empty. `id` is the note's.
    """

    id: str
    article: str
    title: str
    coder: str
    round: str
    text: str
    code: str = ""
    span: Span | None = None
    before: str = ""
    words: str = ""
    after: str = ""
    ruling: Ruling | None = None

    @property
    def example(self) -> str:
        """The words in their context, between brackets as in guidelines; empty for a question about an article."""
        return f"{self.before}[[{self.words}]]{self.after}".strip() if self.words else ""


def questions(file: CorpusFile, coder: Coder | None) -> tuple[Asked, ...]:
    """Return the questions of one coder or of all, those without a ruling first, then in the order of asking."""
    names = {c.id: c.name for c in coders.all_coders(file)}
    rulings = {r.question: r for r in decisions.corpus_facts(file, Ruling)}
    asked = [
        _asked(file, key, note, names.get(key.coder, key.coder), rulings.get(note.id))
        for key, note in stored_questions(file)
        if coder is None or key.coder == coder.id
    ]
    return tuple(sorted(asked, key=lambda a: (a.ruling is not None, a.id)))


def former_rulings(file: CorpusFile) -> tuple[Ruling, ...]:
    """Return the rulings in whose place the lead has put others, the first one first."""
    removed = (c.fact for d in decisions.history(file, CORPUS) for c in d.changes if isinstance(c, Removed))
    return tuple(fact for fact in removed if isinstance(fact, Ruling))


def ruling(asked: Iterable[Asked], question: str, text: str, *, code: str, english: str, example: str | None) -> Ruling:
    """Return the lead's answer to a question. UserError for an empty one, and where nobody asked that."""
    if not text.strip():
        raise UserError("An empty ruling says nothing.")
    found = next((a for a in asked if a.id == question), None)
    if found is None:
        raise UserError(f"There is no question {question}.")
    return Ruling(
        id=f"{question}/ruling",
        question=question,
        text=text.strip(),
        code=code or found.code,
        example=found.example if example is None else example.strip(),
        article=found.article,
        english=english.strip(),
    )


def _asked(file: CorpusFile, key: StreamKey, note: Note, coder: str, answer: Ruling | None) -> Asked:
    article = articles.read_article(file, key.subject)
    facts = decisions.layer(file, key).facts
    about = facts.get(note.target or "")
    span = note.span or span_of(facts, note.target)
    code = about.code if isinstance(about, Annotation) else QUOTE_CODE if isinstance(about, Quote) else ""
    text = article.text
    return Asked(
        id=note.id,
        article=article.id,
        title=article.title,
        coder=coder,
        round=key.round,
        text=note.text,
        code=code,
        span=span,
        before=line_beside(text[max(0, span.start - CONTEXT) : span.start], at=-1) if span else "",
        words=span.of(text) if span else "",
        after=line_beside(text[span.end : span.end + CONTEXT], at=0) if span else "",
        ruling=answer,
    )


def line_beside(around: str, *, at: int) -> str:
    """Return what stands in the same paragraph of CONTEXT code points beside something, in whole words.

    `at` is -1 for what stands before it, 0 for what stands after it.
    """
    line = around.split("\n")[at]
    if len(line) == CONTEXT:
        cut = line.split(" ", 1)[1:] if at else line.rsplit(" ", 1)[:1]
        line = cut[0] if cut else line
    return line
