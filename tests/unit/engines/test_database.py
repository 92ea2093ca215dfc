"""The database that serves keeps children's rows in memory."""

from lineofsight.engines.database import duckdb_database


def test_no_row_can_be_spilled_to_the_folder_one_happens_to_be_in() -> None:
    database = duckdb_database({})
    (kept_in,) = database.execute("SELECT current_setting('temp_directory')").fetchone()
    assert kept_in == ""
