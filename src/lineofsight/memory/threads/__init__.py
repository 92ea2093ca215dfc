"""Threads: what became of each thing that a document asked, in the documents after it."""
