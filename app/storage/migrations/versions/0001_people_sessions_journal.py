"""People, sessions, registrations and the journal.

Revision ID: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the first tables."""
    op.create_table(
        "people",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("given_name", sa.String(), nullable=False),
        sa.Column("family_name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", sa.String(32), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("module", sa.String(), nullable=False),
        sa.Column("gathering", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("head_count", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_table(
        "registrations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("attendance", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_registrations_person"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_registrations_session"),
        sa.PrimaryKeyConstraint("id", name="pk_registrations"),
        sa.UniqueConstraint("session", "person", name="uq_registrations_session_person"),
    )
    op.create_index("ix_registrations_person", "registrations", ["person"])
    op.create_table(
        "journal",
        sa.Column("session", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("session", "sequence", name="pk_journal"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Refuse: a backup is the way back."""
    raise NotImplementedError("take up a backup made by the older version instead")
