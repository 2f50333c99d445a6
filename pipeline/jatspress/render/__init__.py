"""From an article as read to its web page and its PDF, through templates/."""
