"""What several savings do together: five separate views, and never one figure for all."""
