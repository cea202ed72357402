"""An article that one name coded on more than one laptop: its versions are told apart, and a digit chooses one."""

from datetime import datetime

from coded_article import at
from copies import another_copy
from pressing import press
from PySide6.QtWidgets import QApplication

from annotator.coding import actions
from annotator.corpus import Corpus
from ui.coding.pane import CodingPane


def test_each_version_says_where_and_when_it_was_coded_and_what_only_it_has(start, corpus: Corpus) -> None:
    pane = fork(start, corpus)
    assert pane.banner.isVisible()
    first, second = (told(button.text()).split("\n") for button in pane.banner.answers.buttons)
    day = datetime.now().astimezone().strftime("%Y-%m-%d")
    assert first[0] == "Version 1 · this laptop 1"
    assert first[1].startswith(f"{day} ")
    assert first[2:] == ["Marks: 1, only in this one: 0"]
    assert second[0] == "Version 2 · another laptop 2"
    assert second[1].startswith(f"{day} ")
    assert second[1].endswith(" · finished")
    assert second[2:] == ["Marks: 2, only in this one: 1"]
    press(pane.view, "2")
    assert len(pane.work.desk.layer.annotations) == 2
    assert pane.work.desk.state == "finished"


def told(words: str) -> str:
    """Return words without the marks of their direction."""
    return words.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069")))


def fork(start, corpus: Corpus) -> CodingPane:
    """Code one name here and, on another laptop, the same one and a further one; bring them together."""
    pane = start()
    article = pane.work.article_id
    corpus.file.compact()
    other = another_copy(corpus.path, "other.hashiya")
    pane.work.session.act(article, actions.code, at("ريم الصالح"), "PER")
    with Corpus.open(other, write=True) as laptop:
        session = laptop.session("Layla")
        session.act(article, actions.code, at("ريم الصالح"), "PER")
        session.act(article, actions.code, at("ميناء صحار"), "ORG")
        session.act(article, actions.finish)
    corpus.packets.merge([other])
    pane.work.session.close(article)
    pane.open(article)
    QApplication.processEvents()
    return pane
