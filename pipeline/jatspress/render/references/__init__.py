"""The reference list: citations that have parts and no words between them, written by a style.

What is written as a sentence (`mixed-citation`) is shown as it stands and never comes here.
"""
