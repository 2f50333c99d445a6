"""From articles as read to what Crossref registers.

`crossref` is the road; the files beside it are the parts of a deposit, in the order of Crossref's
schema. `schema` is the judge: nothing leaves this room that Crossref's own schema refuses.
"""
