"""What pages about children show: worklists, one child, and what managers said of each line."""
