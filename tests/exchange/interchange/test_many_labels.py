"""Labels without number, as where every mark has one of its own: an entry of an encyclopedia, say."""

import time

from arriving_builders import arriving

from annotator.formats.interchange.document import Document, Mark, Stretch


def test_a_label_for_every_mark_makes_the_codebook_once() -> None:
    words = tuple(f"كلمة{number}" for number in range(2_000))
    places, start = [], 0
    for word in words:
        places.append(Stretch(start, start + len(word)))
        start += len(word) + 1
    marks = tuple(Mark(id=w, layer="name", label=f"Q{n}", stretches=(places[n],)) for n, w in enumerate(words))
    began = time.process_time()
    seen = arriving(Document(text=" ".join(words), marks=marks))
    assert len(seen.codebook.codes()) == 3 + len(words)
    assert time.process_time() - began < 5  # seconds; with a codebook made for each mark these are minutes
