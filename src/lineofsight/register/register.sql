-- The register, schema 1: events only. Nothing is changed and nothing removed; triggers refuse it.
-- IF NOT EXISTS: two programs may open a new workspace at the same moment.
-- No index besides the tables' own order: an index could be made to hide what the chain still has.

CREATE TABLE IF NOT EXISTS event (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,   -- what sort of thing it is about
    subject TEXT NOT NULL, -- which one
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    moment TEXT NOT NULL,  -- UTC
    body_digest TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);

-- What events say, apart, so that it can be erased and the chain still holds.
CREATE TABLE IF NOT EXISTS body (
    number INTEGER PRIMARY KEY REFERENCES event,
    salt TEXT NOT NULL,
    said TEXT NOT NULL -- JSON
);

-- Which key cases are hidden with, without the key.
CREATE TABLE IF NOT EXISTS case_key (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    fingerprint TEXT NOT NULL
);

CREATE TRIGGER IF NOT EXISTS event_is_not_changed BEFORE UPDATE ON event BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;
CREATE TRIGGER IF NOT EXISTS event_is_not_removed BEFORE DELETE ON event BEGIN
    SELECT RAISE(ABORT, 'an event is never removed');
END;
-- This also stops INSERT OR REPLACE, which removes a row without asking the trigger above.
CREATE TRIGGER IF NOT EXISTS event_comes_last BEFORE INSERT ON event
WHEN new.number IS NOT (SELECT COALESCE(MAX(number), 0) + 1 FROM event)
    OR new.previous IS NOT COALESCE((SELECT hash FROM event ORDER BY number DESC LIMIT 1), '')
BEGIN
    SELECT RAISE(ABORT, 'an event comes last and is chained to the one before it');
END;

CREATE TRIGGER IF NOT EXISTS body_is_not_changed BEFORE UPDATE ON body BEGIN
    SELECT RAISE(ABORT, 'what an event says is never changed');
END;
CREATE TRIGGER IF NOT EXISTS body_is_not_removed BEFORE DELETE ON body
WHEN NOT EXISTS (
    SELECT 1 FROM event
    WHERE kind = 'erased' AND about = 'event' AND subject = CAST(old.number AS TEXT)
)
BEGIN
    SELECT RAISE(ABORT, 'what an event says is erased only when another event says so');
END;
CREATE TRIGGER IF NOT EXISTS body_comes_with_its_event BEFORE INSERT ON body
WHEN new.number IS NOT (SELECT MAX(number) FROM event)
    OR EXISTS (SELECT 1 FROM body WHERE number = new.number)
BEGIN
    SELECT RAISE(ABORT, 'what an event says comes with the event, once');
END;

CREATE TRIGGER IF NOT EXISTS case_key_comes_once BEFORE INSERT ON case_key
WHEN EXISTS (SELECT 1 FROM case_key)
BEGIN
    SELECT RAISE(ABORT, 'there is a key already');
END;
CREATE TRIGGER IF NOT EXISTS case_key_is_not_changed BEFORE UPDATE ON case_key BEGIN
    SELECT RAISE(ABORT, 'the key is never changed');
END;
CREATE TRIGGER IF NOT EXISTS case_key_is_not_removed BEFORE DELETE ON case_key BEGIN
    SELECT RAISE(ABORT, 'the key is never removed');
END;
