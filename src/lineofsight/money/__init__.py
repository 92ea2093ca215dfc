"""Money: what is saved, whom it reaches, where deficits go, and what care costs."""
