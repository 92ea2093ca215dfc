"""The balance of the schools grant: every source side by side, baselines, and forecasts scored."""
