"""What is done with files that somebody gives, for the commands and the pages alike."""
