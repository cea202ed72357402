"""The article view: an immutable Arabic text with marks, caret and selection. It knows no decisions and no store."""

from ui.article.marks import Mark, MarkStyle, Shape
from ui.article.motion import Motion
from ui.article.typography import Typography
from ui.article.view import ArticleView

__all__ = ["ArticleView", "Mark", "MarkStyle", "Motion", "Shape", "Typography"]
