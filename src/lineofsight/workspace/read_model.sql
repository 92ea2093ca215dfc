-- The read model, schema 1: what pages and lists read.
-- One file is one generation: it never changes once it has its name.

CREATE TABLE generation (
    number INTEGER NOT NULL,
    written TEXT NOT NULL, -- a moment (UTC)
    terms TEXT NOT NULL    -- digits that change whenever the rules or the standards in force do
);

CREATE TABLE standard (
    id TEXT PRIMARY KEY,
    value INTEGER NOT NULL,
    set_by_council INTEGER NOT NULL CHECK (set_by_council IN (0, 1)) -- 0: assumed
);

CREATE TABLE import (
    number INTEGER PRIMARY KEY,
    as_at TEXT NOT NULL,
    kept TEXT NOT NULL, -- a moment (UTC)
    place INTEGER       -- from 1 in the order of days; NULL where a later import answers for the day
);

CREATE TABLE figure (
    import_no INTEGER NOT NULL REFERENCES import,
    measure TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('answered', 'blind', 'failed')),
    why_blind TEXT, -- why there is no figure; a measure without one has no numbers at all
    n INTEGER,
    d INTEGER,
    value REAL,
    met INTEGER,
    not_met INTEGER,
    not_yet_due INTEGER,
    excluded INTEGER,
    cannot_say INTEGER,
    due_10 INTEGER,
    due_20 INTEGER,
    PRIMARY KEY (import_no, measure),
    CHECK ((status = 'answered') = (why_blind IS NULL)),
    CHECK ((status = 'answered') = (n IS NOT NULL))
);

CREATE TABLE team_figure (
    import_no INTEGER NOT NULL,
    measure TEXT NOT NULL,
    team TEXT, -- NULL for rows that name no team
    n INTEGER NOT NULL,
    d INTEGER,
    value REAL,
    FOREIGN KEY (import_no, measure) REFERENCES figure
);
CREATE INDEX team_figure_measure ON team_figure (import_no, measure);

CREATE TABLE not_counted (
    import_no INTEGER NOT NULL,
    measure TEXT NOT NULL,
    why TEXT NOT NULL,
    cases INTEGER NOT NULL,
    FOREIGN KEY (import_no, measure) REFERENCES figure
);
CREATE INDEX not_counted_measure ON not_counted (import_no, measure);

-- The cases of the newest import, and of no other.
-- first_import to last_import: where the case had this verdict without a break, in the order of days.
CREATE TABLE verdict (
    measure TEXT NOT NULL,
    case_id TEXT NOT NULL,
    child TEXT,
    team TEXT,
    worker TEXT,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    due TEXT,
    file TEXT,
    sheet TEXT,
    source_row INTEGER,
    first_import INTEGER NOT NULL REFERENCES import,
    last_import INTEGER NOT NULL REFERENCES import,
    PRIMARY KEY (measure, case_id)
);
