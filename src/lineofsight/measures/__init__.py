"""The measures: one file each, in a folder by area, found by looking."""
