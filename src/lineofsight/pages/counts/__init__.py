"""The counts of the lists, as the workbook has them."""
