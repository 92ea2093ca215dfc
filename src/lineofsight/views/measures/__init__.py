"""What pages about measures show: the figure, its meaning, its past, and who was told of it."""
