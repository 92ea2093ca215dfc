"""Typed contexts: what each page, file and command shows. Nothing past them computes a number."""
