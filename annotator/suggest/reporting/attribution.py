"""Quotes of a document, put together out of what each rule finds."""

from annotator.suggest.document import Document
from annotator.suggest.reporting.found import Found
from annotator.suggest.reporting.governed import Governed
from annotator.suggest.reporting.unclaimed import phrases, sourced, speech_before_verb


def quotes_of(document: Document) -> tuple[Found, ...]:
    """Return the quotes of the document in order of their content; where it asks for them, those inside quotes too.

    What a reporting word opens comes first, then marks with their verb behind, then sources, then phrases in marks:
    what one rule has claimed the next leaves alone.
    """
    reading = Governed(document)
    found = reading.found()
    for rule in (speech_before_verb, sourced, phrases):
        found.extend(rule(reading, found))
    if document.nested_reports:
        found.extend([*reading.nested(found)])
    listed = (f for f in found if document.indexes_in(f.content))
    return tuple(sorted(listed, key=lambda f: (f.content.start, -f.content.end)))
