"""What inspectors found in other councils, as questions for this one."""
