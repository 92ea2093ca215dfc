"""What pages about the rule book show: numbers of the law and local standards."""
