"""Care leavers: list 9."""
