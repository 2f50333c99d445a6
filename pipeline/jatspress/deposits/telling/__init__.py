"""A deposit as people read it: every element and attribute of it in words.

`page` is the road; `tellers` knows the elements that have a way of their own to be told, and
`words` what the others are called. What neither knows is told all the same, by its own name.
"""

from __future__ import annotations

from .page import page

__all__ = ["page"]
