"""The return of children looked after (SSDA903): who they are and their episodes."""
