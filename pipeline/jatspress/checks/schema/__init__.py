"""What the DTD says, in words for people: which child is wrong, where, and what should be there.

libxml2 is the judge of whether an article follows its DTD. What it finds wrong is looked at once
more here: `grammar.py` and `automaton.py` make the DTD's content models into machines, `repair.py`
finds the cheapest way to mend an element's children, and `children.py`, `text.py` and
`attributes.py` say it. `verdict.py` is the road, `explained.py` the part of it that only faulty
articles go, `rule.py` the rules' common part. `recovery.py` and `mended.py` mend the article as far
as the faults tell how, so that other rules tell nothing twice.
"""

from .kinds import Kind
from .recovery import NOWHERE, recovered
from .rule import SchemaRule
from .verdict import judged

__all__ = ["NOWHERE", "Kind", "SchemaRule", "judged", "recovered"]
