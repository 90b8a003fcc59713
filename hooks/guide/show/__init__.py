"""From content to the pages of the site, as HTML."""
