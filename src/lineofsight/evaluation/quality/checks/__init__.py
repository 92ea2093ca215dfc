"""One file a check, named for it, with its drawn examples."""
