"""Who wrote KSeF's answer down stands beside when."""

COLUMN = (
    'ALTER TABLE "ksef_submission" ADD COLUMN "answered_by_id" INTEGER '
    'REFERENCES "consultant" ("id") ON DELETE SET NULL'
)
INDEX = 'CREATE INDEX "ksef_submission_answered_by_id" ON "ksef_submission" ("answered_by_id")'


def up(migrator, db):
    """Add the column and its index; of earlier answers nobody is known."""
    db.execute_sql(COLUMN)
    db.execute_sql(INDEX)
