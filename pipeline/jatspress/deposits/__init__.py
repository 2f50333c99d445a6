"""From articles as read to what Crossref registers.

`crossref` is the road; the files beside it are the parts of a deposit, in the order of Crossref's
schema. `schema` is the judge: nothing leaves this room that Crossref's own schema refuses.
"""

from .crossref import Deposit, crossref
from .depositor import Depositor
from .offences import OFFENCES
from .schema import problems

__all__ = ["OFFENCES", "Deposit", "Depositor", "crossref", "problems"]
