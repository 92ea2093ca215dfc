-- The read model, schema 6: what pages and lists read.
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
    place INTEGER,      -- from 1 in the order of days; NULL where a later import answers for the day
    corrects INTEGER REFERENCES import -- of the same day, whose place it took; NULL where it took none
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

-- Every list of every file of an import.
CREATE TABLE source (
    import_no INTEGER NOT NULL REFERENCES import,
    file TEXT NOT NULL,
    format TEXT NOT NULL,
    list TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_used INTEGER NOT NULL,
    rows_set_aside INTEGER NOT NULL
);
CREATE INDEX source_import ON source (import_no);

-- How many cells of each column could be used, and how many are blank or could not be read.
CREATE TABLE usable (
    import_no INTEGER NOT NULL REFERENCES import,
    list TEXT NOT NULL,
    "column" TEXT NOT NULL,
    is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)), -- 0: no file has the column
    "rows" INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (import_no, list, "column")
);

-- The same for each team of the lists that name teams.
CREATE TABLE usable_of_team (
    import_no INTEGER NOT NULL REFERENCES import,
    list TEXT NOT NULL,
    team TEXT, -- NULL for rows that name no team
    "column" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    unread INTEGER NOT NULL
);
CREATE INDEX usable_of_team_import ON usable_of_team (import_no);

-- The rows of each list on the day: of the whole list, and of each team in it.
CREATE TABLE counted (
    import_no INTEGER NOT NULL REFERENCES import,
    list TEXT NOT NULL,
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
    team TEXT, -- NULL for the whole list, and for rows that name no team
    "rows" INTEGER NOT NULL,
    children INTEGER NOT NULL,
    open INTEGER, -- NULL, as the next three, in lists of events
    ended INTEGER,
    to_come INTEGER,
    unsure INTEGER
);
CREATE INDEX counted_import ON counted (import_no);

-- What each day-one check found.
CREATE TABLE doubt (
    import_no INTEGER NOT NULL REFERENCES import,
    quality_check TEXT NOT NULL,
    "rows" INTEGER, -- NULL where the check could not be asked
    children INTEGER,
    not_asked TEXT, -- the lists or columns that the files lack for it, or for a part of it
    PRIMARY KEY (import_no, quality_check)
);

-- The rows that the checks found in the newest import.
CREATE TABLE doubtful (
    quality_check TEXT NOT NULL,
    list TEXT NOT NULL,
    child TEXT,
    team TEXT,
    file TEXT NOT NULL,
    sheet TEXT,
    source_row INTEGER NOT NULL
);

-- The mapping report: which column of which sheet was read as what.
CREATE TABLE mapped (
    import_no INTEGER NOT NULL REFERENCES import,
    file TEXT NOT NULL,
    sheet TEXT,
    header_row INTEGER,
    list TEXT NOT NULL, -- 'not_a_list' for a sheet that is none
    letters TEXT,       -- above the column in a spreadsheet
    title TEXT,
    read_as TEXT,       -- NULL where the column was ignored
    sure TEXT NOT NULL  -- how sure; or ignored, missing, or why the sheet is no list
);
CREATE INDEX mapped_import ON mapped (import_no);

-- What could not be used as it stood, in the newest import.
CREATE TABLE problem (
    file TEXT NOT NULL,
    sheet TEXT,
    source_row INTEGER,
    "column" TEXT,
    value TEXT,
    problem TEXT NOT NULL
);

-- Every row about a child in the newest import. cells: an object of column to value, without those
-- that are blank; unread: a list of the columns whose cell could not be used.
CREATE TABLE recorded (
    child TEXT NOT NULL,
    list TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT,
    source_row INTEGER NOT NULL,
    cells TEXT NOT NULL,
    unread TEXT NOT NULL
);

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
    list TEXT NOT NULL,  -- that the row is in
    dates TEXT NOT NULL, -- an object of the measure's own dates, by name
    PRIMARY KEY (measure, case_id)
);

-- Cases that were not met without a break (spells.py): those that last, and those that ended.
-- The reason and verdict are what the import said that ended it; NULL where it no longer asked.
CREATE TABLE spell (
    measure TEXT NOT NULL,
    case_id TEXT NOT NULL,
    child TEXT,
    team TEXT,
    visible_import INTEGER NOT NULL REFERENCES import, -- the first at which it was not met
    cleared_import INTEGER REFERENCES import,          -- the first that said otherwise
    verdict TEXT,
    reason TEXT
);

-- Cases whose spell lasted at an import only because it could not tell.
CREATE TABLE untold (
    import_no INTEGER NOT NULL REFERENCES import,
    measure TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (import_no, measure, case_id)
) WITHOUT ROWID;

-- Everyone who was on the list of care or of leaving care at an import before the newest, each as
-- last listed (left_the_list.py): so that the next import need not read those before it again.
CREATE TABLE roster (
    child TEXT NOT NULL PRIMARY KEY,
    list TEXT NOT NULL,
    listed_on TEXT NOT NULL,
    birth TEXT,
    team TEXT,
    is_owed INTEGER,   -- NULL where it cannot be told
    left_because TEXT
) WITHOUT ROWID;

-- Children who were open on a list at the import before and are on no list at this one.
CREATE TABLE vanished (
    import_no INTEGER NOT NULL REFERENCES import,
    list TEXT NOT NULL,
    child TEXT NOT NULL,
    team TEXT
);

-- Of how many that was asked, list by list. why_not: why it cannot be told.
CREATE TABLE vanishing (
    import_no INTEGER NOT NULL REFERENCES import,
    list TEXT NOT NULL,
    before_import INTEGER NOT NULL REFERENCES import,
    open_before INTEGER NOT NULL,
    vanished INTEGER NOT NULL,
    why_not TEXT,
    PRIMARY KEY (import_no, list)
);

-- How many rows of a list came and went when an import took the place of another (import.corrects).
CREATE TABLE corrected_list (
    import_no INTEGER NOT NULL REFERENCES import,
    list TEXT NOT NULL,
    added INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    PRIMARY KEY (import_no, list)
);

-- The cases that stand otherwise since: their verdicts, NULL where one of the two does not ask.
CREATE TABLE corrected_case (
    import_no INTEGER NOT NULL REFERENCES import,
    measure TEXT NOT NULL,
    case_id TEXT NOT NULL,
    child TEXT,
    before TEXT,
    after TEXT,
    PRIMARY KEY (import_no, measure, case_id),
    CHECK (before IS NOT after)
) WITHOUT ROWID;

-- What leaders should look at first on the newest day of all.
CREATE TABLE shortfall (
    rank INTEGER PRIMARY KEY,
    measure TEXT NOT NULL,
    team TEXT,      -- NULL for the whole council
    children INTEGER NOT NULL,
    since TEXT,     -- a day; NULL after one import
    sentence TEXT NOT NULL,
    cannot_see TEXT NOT NULL
);
