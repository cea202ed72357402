"""What is wrong with the colours of a codebook, as sentences in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.model.colours import ColourProblem
from ui.coding.rich import isolated


def colour_sentence(one: ColourProblem) -> str:
    """Return a problem with a colour as a sentence."""
    translate = QCoreApplication.translate
    sentences = {
        "no colour": translate("Colours", "%1: this is no colour; write #rrggbb."),
        "line": translate("Colours", "%1: the line is too pale on white (%3 : 1, %4 is needed)."),
        "tint": translate("Colours", "%1: letters are hard to read on the colour (%3 : 1, %4 is needed)."),
    }
    alike = translate("Colours", "%1 and %2 look alike (distance %3, %4 is needed).")
    blind = translate("Colours", "%1 and %2 look alike to the colour-blind (%5; distance %3, %4 is needed).")
    white = translate("Colours", "%1 is hardly seen on white (distance %3, %4 is needed).")
    sentence = sentences.get(one.what) or (white if not one.other else alike if one.sight == "normal" else blind)
    places = {"%1": one.code, "%2": one.other, "%3": f"{one.measured:g}", "%4": f"{one.needed:g}", "%5": one.sight}
    for place, words in places.items():
        sentence = sentence.replace(place, isolated(words))
    return sentence
