"""Rules, one to a file."""
