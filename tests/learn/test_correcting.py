"""A coder who brings an article to its gold by the cheapest keys."""

from builders_learn import gold, name, place

from annotator.learn.gold import GoldArticle
from annotator.learn.reading import Read, read_article
from annotator.learn.simulating import simulate
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document, document_of
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.suggester import entity_suggestion

TEXT = "وصل بلقنم إلى الميدان. ثم غادر بلقنم. وعاد كشمط."


def shown(document: Document, *places: tuple[Span, str]) -> list[Suggestion]:
    by = EntitySuggester()
    return [entity_suggestion(document, span, code, score=0.5, suggester=by) for span, code in places]


def read(article: GoldArticle, *places: tuple[Span, str]) -> Read:
    document = document_of(article.text)
    found = shown(document, *places)
    return read_article(document, article, lambda _: found, renewed=False)


def test_suggestions_that_are_right_cost_the_way_to_the_first_and_a_key_each() -> None:
    article = gold(TEXT, name(TEXT, "بلقنم"), name(TEXT, "كشمط"))
    done = read(article, (place(TEXT, "بلقنم"), "PER"), (place(TEXT, "كشمط"), "PER"))
    assert (done.keys, done.accepted) == (3, 2)


def test_a_wrong_suggestion_costs_a_rejection() -> None:
    done = read(gold(TEXT), (place(TEXT, "الميدان"), "LOC"))
    assert (done.keys, done.rejected) == (2, 1)


def test_another_code_costs_its_digit_and_goes_on() -> None:
    article = gold(TEXT, name(TEXT, "كشمط"))
    assert read(article, (place(TEXT, "كشمط"), "LOC")).keys == 2


def test_a_missed_name_costs_what_it_costs_from_nothing() -> None:
    article = gold(TEXT, name(TEXT, "كشمط"))
    assert read(article).keys == 3


def test_the_same_name_everywhere_is_two_keys() -> None:
    article = gold(TEXT, name(TEXT, "بلقنم"), name(TEXT, "بلقنم", nth=1))
    assert read(article).keys == 3 + 2


def test_the_same_name_everywhere_is_not_used_where_a_place_would_be_wrong() -> None:
    text = "وصل بلقنم. ثم بلقنم. ثم بلقنم."
    article = gold(text, name(text, "بلقنم"), name(text, "بلقنم", nth=1))
    assert read(article).keys == 6


def test_an_article_is_counted_before_it_is_learned_from() -> None:
    text = "عاد زمقشط وحده."
    twice = [gold(text, name(text, "زمقشط", "LOC"), article=str(n)) for n in range(2)]
    first, second = simulate(twice)
    assert first.keys == first.from_nothing == 3
    assert second.keys == 2
    assert [c.keys for c in simulate(twice, learning=False)] == [3, 3]
