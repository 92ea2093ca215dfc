"""The few kinds of measure, and the one portable SELECT that each becomes."""
