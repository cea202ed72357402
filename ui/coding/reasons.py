"""Why something is suggested, in words of the coder's: suggesters give their reasons as short names of rules."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from annotator.model.suggestion import Suggestion
from ui.coding.rich import isolated
from ui.translation import language_now

translate = QCoreApplication.translate

_AS = "as "
"""How precedent begins its reason where it offers another spelling of what was decided."""

_AGAIN = "again: "
"""How names begin their reason where they stand with better reason elsewhere in the article."""

_PRECEDENT = "precedent"


def suggester_name(name: str) -> str:
    """Return what coders call a suggester, in the language of the interface; its own name where it has no other."""
    return _suggesters(language_now()).get(name, name)


def reason(suggestion: Suggestion) -> str:
    """Return by what something is suggested, and how sure: rules, lists, the coder's own decisions, or several."""
    score = f"{suggestion.score * 100:.0f}"
    if suggestion.agreeing:
        why = " + ".join(map(suggester_name, suggestion.suggesters))
        words = translate("Reasons", "suggested by %1, %2 %")
    elif suggestion.suggester == _PRECEDENT and suggestion.why.startswith(_AS):
        why, words = suggestion.why.removeprefix(_AS), translate("Reasons", "suggested by your decision on %1, %2 %")
    elif suggestion.suggester == _PRECEDENT:
        why, words = suggestion.why, translate("Reasons", "suggested by your decisions (%1), %2 %")
    else:
        why, words = rule_name(suggestion), translate("Reasons", "suggested: %1, %2 %")
    return words.replace("%1", isolated(why)).replace("%2", score)


def rule_name(suggestion: Suggestion) -> str:
    """Return the rule or list behind a suggestion in the language of the interface; a figure's reason is its value."""
    why = suggestion.why
    if why.startswith(_AGAIN):
        first = _rules(language_now()).get(why.removeprefix(_AGAIN), why)
        return translate("Reasons", "the same name in this article (%1)").replace("%1", first)
    return _rules(language_now()).get(why, why) or suggester_name(suggestion.suggester)


@lru_cache(maxsize=2)
def _rules(_language: str) -> dict[str, str]:
    return {
        "context": translate("Reasons", "by what stands around it"),
        "list": translate("Reasons", "from a list of names"),
        "title": translate("Reasons", "behind a title"),
        "person run": translate("Reasons", "words of persons’ names"),
        "person word": translate("Reasons", "a word of persons’ names"),
        "organisation": translate("Reasons", "begins like an organisation"),
        "body": translate("Reasons", "a body of a state"),
        "medium": translate("Reasons", "a paper or station"),
        "place": translate("Reasons", "behind a word for a place"),
        "kingdom": translate("Reasons", "a state by its short name"),
        "neural": translate("Reasons", "CAMeL Tools’ neural model"),
        "pattern": translate("Reasons", "the form of a figure"),
        "particle": translate("Reasons", "cue with أنّ"),
        "colon": translate("Reasons", "cue with a colon"),
        "marks": translate("Reasons", "cue with quotation marks"),
        "marks first": translate("Reasons", "marks before their cue"),
        "part": translate("Reasons", "words in marks within reported speech"),
        "phrase": translate("Reasons", "words in marks with a source nearby"),
        "source": translate("Reasons", "according to a source"),
        "source first": translate("Reasons", "a source named first"),
        "nested": translate("Reasons", "speech within speech"),
    }


@lru_cache(maxsize=2)
def _suggesters(_language: str) -> dict[str, str]:
    return {
        "entities": translate("Reasons", "names"),
        "figures": translate("Reasons", "figures"),
        "quotes": translate("Reasons", "quotes"),
        _PRECEDENT: translate("Reasons", "your decisions"),
        "camel-ner": translate("Reasons", "neural model"),
        "morphology": translate("Reasons", "morphology"),
    }
