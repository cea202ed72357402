"""The order in which the focus travels."""

from builders import adds, annotation, decision, quote

from annotator.coding.desk import Desk
from annotator.model.article import Article
from annotator.model.facts import Annotation
from annotator.model.ids import text_hash
from annotator.model.layer import fold
from annotator.model.suggestion import Suggestion, make_suggestion
from ui.coding.items import items_of, next_item, point_place

TEXT = "قال الوزير " * 40


def suggestion(start: int, end: int) -> Suggestion:
    fact: Annotation = annotation(start, end)
    return make_suggestion(text_hash(TEXT), fact, score=0.5, suggester="test", version="1")


def desk(*own: Annotation, suggested: tuple[Suggestion, ...] = ()) -> Desk:
    layer, _ = fold([decision(*adds(*own))])
    article = Article(id="a", title="", text=TEXT, text_sha256=text_hash(TEXT))
    return Desk(article=article, layer=layer, suggestions=suggested, suggested=True)


def test_items_come_in_the_order_of_reading_and_outer_ones_first() -> None:
    inner, outer = annotation(12, 14), annotation(10, 20)
    before = suggestion(2, 5)
    assert [i.id for i in items_of(desk(inner, outer, suggested=(before,)))] == [before.id, outer.id, inner.id]


def test_next_undecided_passes_over_what_is_decided() -> None:
    first, last = suggestion(0, 3), suggestion(30, 33)
    items = items_of(desk(annotation(10, 14), suggested=(first, last)))
    found = next_item(items, items[0].place, undecided=True)
    assert found is not None
    assert found.id == last.id


def test_next_of_any_kind_stops_at_an_own_annotation() -> None:
    own = annotation(10, 14)
    items = items_of(desk(own, suggested=(suggestion(0, 3),)))
    assert next_item(items, items[0].place, undecided=False) == items[1]


def test_after_the_last_item_the_first_one_follows() -> None:
    items = items_of(desk(suggested=(suggestion(0, 3), suggestion(30, 33))))
    assert next_item(items, items[1].place, undecided=True) == items[0]


def test_before_the_first_item_comes_the_last_one() -> None:
    items = items_of(desk(suggested=(suggestion(0, 3), suggestion(10, 13), suggestion(30, 33))))
    assert next_item(items, items[0].place, undecided=True, forward=False) == items[2]
    assert next_item(items, items[2].place, undecided=True, forward=False) == items[1]


def test_an_item_does_not_follow_itself() -> None:
    items = items_of(desk(suggested=(suggestion(0, 3),)))
    assert next_item(items, items[0].place, undecided=True) is None
    assert next_item(items, items[0].place, undecided=True, forward=False) is None


def test_after_a_decision_what_followed_the_decided_item_is_found_from_its_place() -> None:
    gone, left = suggestion(10, 13), suggestion(30, 33)
    place = items_of(desk(suggested=(gone,)))[0].place
    found = next_item(items_of(desk(suggested=(suggestion(0, 3), left))), place, undecided=True)
    assert found is not None
    assert found.id == left.id


def test_from_a_point_the_item_that_begins_there_follows() -> None:
    items = items_of(desk(suggested=(suggestion(0, 3), suggestion(10, 13))))
    assert next_item(items, point_place(10), undecided=True) == items[1]
    assert next_item(items, point_place(10), undecided=True, forward=False) == items[0]


def test_a_quote_is_placed_by_its_content() -> None:
    layer, _ = fold([decision(*adds(quote(20, 30), annotation(22, 24), annotation(0, 4)))])
    article = Article(id="a", title="", text=TEXT, text_sha256=text_hash(TEXT))
    codes = [item.code for item in items_of(Desk(article=article, layer=layer))]
    assert codes == ["PER", "quote", "PER"]
