"""Writes docs/reference from the program itself, so that the pages cannot say something else.

Run by `make docs` as `python -m lineofsight.reference_pages`. One module a page; `pages.py` lists
them. Nothing of the program imports this package.
"""
