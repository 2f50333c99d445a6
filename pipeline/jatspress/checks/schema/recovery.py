"""An article as it is meant, where the DTD tells what that is: one mistake, one finding.

Compilers call it error recovery: what is wrong is told once, then mended as far as can be seen, and
the rest is judged as if it had been right. So an `id` that is written `idd` is no dead link to
whoever points to it, and a title in a misspelt `article-meta` is a title. In the place of what is
missing stands an empty element; what is said of that alone is a consequence, and held back.
"""

from __future__ import annotations

from ...finding import Place
from ...jats import Reading
from .verdict import is_certain, judged

# The place of what only recovery has put into the tree: no file has it.
NOWHERE = Place("")


def recovered(reading: Reading) -> Reading:
    """Return an article as it is meant, as far as the faults by its own DTD tell that.

    Where it names a DTD that is not packaged, what seems wrong may be right: nothing is changed.
    """
    source = reading.source
    if not is_certain(source):
        return reading
    mends = [fault.mend for fault in judged(source) if fault.mend]
    if not mends:
        return reading
    from .mended import mended  # noqa: PLC0415 - most articles are right, and need it not

    return mended(reading, mends)
