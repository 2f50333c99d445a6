"""The fidelity audit: every word of an article is on its page, in order, none run into another."""
