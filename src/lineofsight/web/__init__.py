"""The web application: one machine, 127.0.0.1, nothing fetched and nothing sent."""
