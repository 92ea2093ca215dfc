"""What answers a measure: the referee in plain Python, and the query engine that serves users."""
