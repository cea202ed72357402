"""What formats cannot hold, as sentences for people: a writer lists those of its format, and its reports give the same.

So what is said before an export and what is told after it are the same words. A test holds every writer to it.
"""


class OfOthers(str):
    """A loss of what only documents of other programs have: no coding of ours can suffer it."""

    __slots__ = ()


NAMES = "Names of articles and coders are changed where they cannot be names of files."
STRETCHES = "What has several stretches becomes several annotations, one for each stretch."
EMPTY = OfOthers("What covers no letter is left out.")
BLANKS_ONLY = "What stands on blanks only is left out."
WHOLE = "What is said of the whole article is left out."
LAYERS = OfOthers("Layers that other programs have of their own become part of the label.")
ATTRIBUTES = "Attributes of annotations are left out."
WORDS = "Numbers and truth values become words."
TAKEN = "Attributes and source data under a name that the format uses itself, or that comes twice, are left out."
CONTROL = "Control characters, which XML cannot hold, become U+FFFD."

NOTES = "Notes are left out."
NOTES_ON_RELATIONS = "Notes on relations, and on what is left out, are left out."
METADATA = "Source data of the article, such as outlet and date, are left out."
METADATA_WORDS = OfOthers("Source data that are numbers or truth values become words.")

RELATIONS = "Relations are left out."
RELATION_ENDS = "Relations to relations, and to what is left out, are left out."
RELATION_LABEL = OfOthers(
    "A relation has one label, of which layer and slot become a part; slots are kept in quotes only."
)
RELATION_ATTRIBUTES = OfOthers("Attributes of relations are left out.")
SLOTS = OfOthers("What fills a slot keeps its role; a layer and attributes of its own are left out.")

DECLARED = OfOthers("Tokens, sentences and layers that an imported file declared are left out.")
LAYERS_DECLARED = OfOthers("Layers that an imported file declared are left out.")
LAYERS_UNUSED = OfOthers("Layers that an imported file declared and nothing uses are left out.")
