"""Packs: documents that leave the tool, a folder each, made of the view that its page shows."""
