"""The sign-up desk: what is known of people, waiting lists, calls, imports, and the history.

Revision ID: 0004
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def words(name: str, default: str = "") -> sa.Column[Any]:
    """A column for words, empty in the rows of before."""
    return sa.Column(name, sa.String(), server_default=sa.text(f"'{default}'"), nullable=False)


def parts(name: str) -> sa.Column[Any]:
    """A column for what has parts."""
    return sa.Column(name, sa.JSON(), nullable=True)


def moment(name: str) -> sa.Column[Any]:
    """A column for a moment that may not have come."""
    return sa.Column(name, sa.String(32), nullable=True)


def other(name: str) -> sa.Column[Any]:
    """A column that may name another row."""
    return sa.Column(name, sa.Uuid(), nullable=True)


def upgrade() -> None:
    """Make room for the sign-up desk."""
    for column in (
        words("civility", "none"), parts("phones"), words("email"), parts("address"),
        words("residence"), words("status", "unknown"), words("reach", "unknown"), parts("needs"),
        parts("interests"), parts("followed"), parts("ambassador"), words("note"),
        other("merged_into"),
    ):
        op.add_column("people", column)
    for column in (
        parts("more_modules"), sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        words("facilitator"), words("notes"), other("series"), moment("cancelled_at"),
    ):
        op.add_column("sessions", column)
    registrations()
    found_by()
    what_was_done()
    what_imports_remember()


def registrations() -> None:
    """Whoever cancelled may register again: only live registrations are unique."""
    with op.batch_alter_table("registrations") as table:
        table.drop_constraint("uq_registrations_session_person", type_="unique")
        for column in (
            words("standing", "seated"), sa.Column("received_on", sa.Date(), nullable=True),
            moment("sent_at"), moment("entered_at"), words("entered_by"), other("second_choice"),
            moment("offered_until"), words("over_capacity_by"), other("moved_from"),
            parts("ranks_as"), moment("arrived_at"), moment("left_at"), words("notice"),
            words("source"), words("note"), words("certificate"),
        ):
            table.add_column(column)
    live = sa.text("standing != 'cancelled'")
    op.create_index(
        "ix_registrations_live", "registrations", ["session", "person"],
        unique=True, sqlite_where=live, postgresql_where=live,
    )
    op.create_index("ix_registrations_session", "registrations", ["session"])


def found_by() -> None:
    """What people are found by; the program fills it."""
    ordered_as_bytes = sa.String().with_variant(sa.String(collation="C"), "postgresql")
    op.create_table(
        "people_keys",
        sa.Column("key", ordered_as_bytes, nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_people_keys_person"),
        sa.PrimaryKeyConstraint("key", "person", name="pk_people_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_people_keys_person_key", "people_keys", ["person", "key"])


def what_was_done() -> None:
    """Calls, rows that were brought in, and the history."""
    op.create_table(
        "calls",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("session", sa.Uuid(), nullable=False),
        sa.Column("registration", sa.Uuid(), nullable=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_calls_person"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_calls_session"),
        sa.ForeignKeyConstraint(
            ["registration"], ["registrations.id"], name="fk_calls_registration"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_calls"),
    )
    op.create_index("ix_calls_session", "calls", ["session"])
    op.create_index("ix_calls_person", "calls", ["person"])
    op.create_table(
        "kept_rows",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        other("person"),
        other("registration"),
        parts("raw"),
        sa.PrimaryKeyConstraint("id", name="pk_kept_rows"),
    )
    op.create_index("ix_kept_rows_source_key", "kept_rows", ["source", "key"], unique=True)
    op.create_index("ix_kept_rows_person", "kept_rows", ["person"])
    op.create_table(
        "batches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        other("undoes"),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_batches"),
    )
    op.create_index("ix_batches_number", "batches", ["number"], unique=True)
    op.create_index("ix_batches_at", "batches", ["at"])
    op.create_table(
        "changes",
        sa.Column("batch", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("entity", sa.Uuid(), nullable=False),
        parts("before"),
        parts("after"),
        sa.ForeignKeyConstraint(["batch"], ["batches.id"], name="fk_changes_batch"),
        sa.PrimaryKeyConstraint("batch", "position", name="pk_changes"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_changes_entity", "changes", ["entity"])


def what_imports_remember() -> None:
    """Tables mapped by hand, and the hashes of rows whose people were erased."""
    op.create_table(
        "import_layouts",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("layout", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_import_layouts"),
    )
    op.create_table(
        "erased_rows",
        sa.Column("trace", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("trace", name="pk_erased_rows"),
    )
    op.create_table(
        "erased_secret",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_erased_secret"),
    )


def downgrade() -> None:
    """Refuse: a backup is the way back."""
    raise NotImplementedError("take up a backup made by the older version instead")
