"""One module for each way that inspection documents have been printed. Add one by adding a file."""
