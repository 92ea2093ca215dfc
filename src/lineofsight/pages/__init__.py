"""The pages: one folder each, found by the sweep in `registry`."""
