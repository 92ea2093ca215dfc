"""National statistics on money, read from a folder of open statistics that a person names."""
