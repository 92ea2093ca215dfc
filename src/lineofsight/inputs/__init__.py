"""Readers of a council's files, one folder a format. Each gives a `model.record.Record`."""
