"""`make serve`: each page on demand, what is wrong beside it, and word to the browser when either changes."""
