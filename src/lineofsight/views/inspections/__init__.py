"""What the pages about inspections show: an authority, a document, a search, the country."""
