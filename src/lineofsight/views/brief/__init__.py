"""What the councillor brief shows, part by part."""
