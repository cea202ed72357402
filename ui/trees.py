"""Walking over the items of a tree of Qt's."""

from collections.abc import Iterator

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator


def all_items(tree: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    """Yield every item of the tree, children after their parent."""
    place = QTreeWidgetItemIterator(tree)
    while (item := place.value()) is not None:
        yield item
        place += 1
