"""A number of KSeF typed at the wrong invoice may be taken back: it stays, and is free again."""

BACK = "taken_back_at IS NULL"
COLUMNS = (
    '"taken_back_at" {instant}',
    '"taken_back_by_id" INTEGER REFERENCES "consultant" ("id") ON DELETE SET NULL',
    "\"taken_back_why\" TEXT NOT NULL DEFAULT ''",
)
INDEXES = (
    'DROP INDEX "ksef_submission_number"',
    'DROP INDEX "ksef_living"',
    f'CREATE UNIQUE INDEX "ksef_number" ON "ksef_submission" ("number") WHERE {BACK}',
    (
        'CREATE UNIQUE INDEX "ksef_living" ON "ksef_submission" ("invoice_id") '
        f"WHERE state <> 'refused' AND {BACK}"
    ),
    ('CREATE INDEX "ksef_submission_taken_back_by_id" ON "ksef_submission" ("taken_back_by_id")'),
)


def up(migrator, db):
    """Add the columns; what was taken back keeps neither its number nor its place."""
    instant = "DATETIME" if type(db).__name__ == "SqliteDatabase" else "TIMESTAMP"
    for column in COLUMNS:
        db.execute_sql(f'ALTER TABLE "ksef_submission" ADD COLUMN {column.format(instant=instant)}')
    for statement in INDEXES:
        db.execute_sql(statement)
