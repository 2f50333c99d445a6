"""From bytes to a safe tree with places, and from the tree to the `Article`.

The files bear the names of article/: dates.py here reads what dates.py there holds.
"""

from .offences import OFFENCES, TooDeep
from .reading import Reading, read
from .source import Source

__all__ = ["OFFENCES", "Reading", "Source", "TooDeep", "read"]
