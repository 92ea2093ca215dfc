"""What pages about questions from elsewhere show."""
