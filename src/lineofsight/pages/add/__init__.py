"""The forms with which lists and inspection documents are added."""
