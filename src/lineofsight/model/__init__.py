"""The canonical words: authorities, grades, themes, tables. Nothing here reads or writes."""
