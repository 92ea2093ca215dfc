"""The worklist: children about whom something needs an answer."""
