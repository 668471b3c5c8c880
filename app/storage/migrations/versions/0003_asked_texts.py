"""What each session was asked.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for the files of the modules as sessions read them, each content once."""
    op.create_table(
        "asked_texts",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("pack_version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_asked_texts"),
    )
    op.create_table(
        "asked_sessions",
        sa.Column("session", sa.Uuid(), nullable=False),
        sa.Column("texts", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["texts"], ["asked_texts.sha256"], name="fk_asked_sessions_texts"),
        sa.PrimaryKeyConstraint("session", name="pk_asked_sessions"),
    )


def downgrade() -> None:
    """Refuse: a backup is the way back."""
    raise NotImplementedError("take up a backup made by the older version instead")
