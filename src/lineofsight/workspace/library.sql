-- The library of inspection documents, schema 2.
-- A document is its content: the same file in two places is one document with two places.
-- IF NOT EXISTS: two programs may open a new workspace at the same moment.

CREATE TABLE IF NOT EXISTS document (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('read', 'not_read')),
    problem TEXT,
    framework TEXT,
    authority TEXT,
    ons_code TEXT,
    urn TEXT,
    inspection_start TEXT,
    inspection_end TEXT,
    published TEXT,
    pages INTEGER NOT NULL,
    reader_version TEXT NOT NULL,
    added TEXT NOT NULL,
    reading TEXT NOT NULL -- all that was read, as JSON
);
CREATE INDEX IF NOT EXISTS document_authority ON document (authority);

CREATE TABLE IF NOT EXISTS place (
    document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    path TEXT NOT NULL,
    seen TEXT NOT NULL,
    PRIMARY KEY (document_id, path)
);

CREATE TABLE IF NOT EXISTS judgement (
    document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    key TEXT NOT NULL,
    grade TEXT NOT NULL,
    as_printed TEXT NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (document_id, key)
);

CREATE TABLE IF NOT EXISTS unaware (
    document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    page INTEGER NOT NULL,
    paragraph TEXT,
    text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS unaware_document ON unaware (document_id);

-- Everything that can be quoted: asks, paragraphs of findings, listed strengths.
CREATE TABLE IF NOT EXISTS passage (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('ask', 'finding', 'strength')),
    page INTEGER NOT NULL,
    paragraph TEXT,
    text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS passage_document ON passage (document_id);

CREATE TABLE IF NOT EXISTS ask (
    passage_id INTEGER PRIMARY KEY REFERENCES passage ON DELETE CASCADE,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    list TEXT NOT NULL,
    national_framework TEXT
);

CREATE TABLE IF NOT EXISTS finding (
    passage_id INTEGER PRIMARY KEY REFERENCES passage ON DELETE CASCADE,
    section TEXT NOT NULL,
    area TEXT,
    tone TEXT NOT NULL,
    reference TEXT
);

CREATE TABLE IF NOT EXISTS theme (
    passage_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
    theme TEXT NOT NULL,
    rank INTEGER NOT NULL, -- 1 is the main theme
    PRIMARY KEY (passage_id, theme)
);
CREATE INDEX IF NOT EXISTS theme_theme ON theme (theme);

CREATE VIRTUAL TABLE IF NOT EXISTS passage_words USING fts5 (
    text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER IF NOT EXISTS passage_added AFTER INSERT ON passage BEGIN
    INSERT INTO passage_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER IF NOT EXISTS passage_deleted AFTER DELETE ON passage BEGIN
    INSERT INTO passage_words (passage_words, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- Threads: two documents of one line that were compared, and by which version of our rules.
CREATE TABLE IF NOT EXISTS thread_pair (
    earlier_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    later_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    version TEXT NOT NULL,
    PRIMARY KEY (earlier_id, later_id)
);

-- What became, in the later, of each thing that the earlier asked.
CREATE TABLE IF NOT EXISTS thread_step (
    earlier_id INTEGER NOT NULL,
    later_id INTEGER NOT NULL,
    place INTEGER NOT NULL, -- counts the things asked, from 1
    step TEXT NOT NULL, -- the whole of it, as JSON
    PRIMARY KEY (earlier_id, later_id, place),
    FOREIGN KEY (earlier_id, later_id) REFERENCES thread_pair ON DELETE CASCADE
);

-- What a document raises as questions for other councils, and by which version of our rules.
CREATE TABLE IF NOT EXISTS heard (
    document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    version TEXT NOT NULL,
    heard TEXT -- the whole of it, as JSON; nothing where no day or authority was read
);
