"""Heard elsewhere: what inspectors found in other councils, as questions for this one."""
