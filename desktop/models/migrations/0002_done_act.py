"""Acts carry a key, so that what is tried again is not done twice."""

TABLE = (
    'CREATE TABLE "done_act" ("id" VARCHAR(32) NOT NULL PRIMARY KEY, "at" {instant} NOT NULL, '
    '"touched" TEXT NOT NULL, "made" INTEGER)'
)


def up(migrator, db):
    """Create the table of keys."""
    if type(db).__name__ == "SqliteDatabase":
        db.execute_sql(TABLE.format(instant="DATETIME") + " WITHOUT ROWID")
    else:
        db.execute_sql(TABLE.format(instant="TIMESTAMP"))
