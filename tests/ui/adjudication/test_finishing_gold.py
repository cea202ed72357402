"""Gold is finished by keys: what is open and what all agree on is said first."""

from settled_ground import Begin


def test_the_article_is_finished_as_gold_with_what_all_agree_on(begin: Begin) -> None:
    study = begin()
    first = study.case.disagreement.article
    while study.case.disagreement.article == first:
        study.press("1")
    study.press("J")
    assert study.case.disagreement.article == first or study.page.desk.of(first)
    study.go_to(study.page.desk.of(first)[0].disagreement.words, study.articles.index(first))
    study.press("Ctrl+Enter", "T")
    assert study.page.desk.gold(first).finished
    assert study.case.disagreement.article != first
    assert ("ORG", "بنك الخليج") in study.gold(study.articles.index(first))


def test_what_is_not_settled_is_left_out_of_gold_only_on_purpose(begin: Begin) -> None:
    study = begin()
    article = study.case.disagreement.article
    study.press("Ctrl+Enter", "Enter")
    assert not study.page.desk.gold(article).finished
    study.press("Ctrl+Enter", "X")
    assert study.page.desk.gold(article).finished


def test_while_it_is_asked_whether_to_finish_the_keys_on_the_card_are_pale(begin: Begin) -> None:
    study = begin()
    pane = study.page.pane
    study.press("Ctrl+Enter")
    assert not pane.card.isEnabled(), "X is a reason there, and finishes here"
    assert pane.hints.sentence.text().startswith("Finish as gold?")
    buttons = pane.hints._answers.buttons
    assert [b.text() for b in buttons if b.property("role") == "primary"] == ["Do not finish yet (Enter)"]
    study.press("Enter")
    assert pane.card.isEnabled()
