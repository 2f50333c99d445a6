"""Citation styles: an entry of a reference list as a style of the Citation Style Language has it.

Source: <https://docs.citationstyles.org/en/stable/specification.html>. Only the bibliography of a
style is used, for the article's own text says how it cites.
"""
