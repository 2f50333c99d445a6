"""What is wrong with an article, and what is right instead."""

from .codes import RULES
from .engine import check_article

__all__ = ["RULES", "check_article"]
