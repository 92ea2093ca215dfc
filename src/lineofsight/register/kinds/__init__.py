"""The kinds of event: one file each, with what it says and who may say it, found by looking."""
