"""What is wrong with an article, and what is right instead."""

from .codes import RULES
from .engine import check_article
from .offences import OFFENCES
from .suppressions import unsuppressed

__all__ = ["OFFENCES", "RULES", "check_article", "unsuppressed"]
