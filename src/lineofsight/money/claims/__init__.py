"""Claims: figures that anyone said about money or outcomes, and what stands beside them."""
