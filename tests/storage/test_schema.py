import subprocess
import sys
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import NullPool, create_engine, inspect

from app.storage import schema
from app.storage.rows import Row
from tests.storage.conftest import Opener
from tests.storage.files import behind


def test_the_migrations_lead_to_the_tables_that_the_code_uses(opened: Opener):
    file = opened().file
    engine = create_engine("sqlite://", creator=lambda: behind(file), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Row.metadata) == []


def test_the_migrations_build_each_table_just_as_the_code_would(opened: Opener, tmp_path: Path):
    """Alembic's comparison is blind to the names of constraints and to WITHOUT ROWID."""
    fresh = create_engine(f"sqlite:///{tmp_path / 'fresh.sqlite'}", poolclass=NullPool)
    Row.metadata.create_all(fresh)
    file = opened().file
    migrated = create_engine("sqlite://", creator=lambda: behind(file), poolclass=NullPool)
    for table in Row.metadata.tables:
        expected, found = inspect(fresh), inspect(migrated)
        assert found.get_table_options(table) == expected.get_table_options(table)
        assert found.get_pk_constraint(table) == expected.get_pk_constraint(table)
        assert readable(found.get_indexes(table)) == readable(expected.get_indexes(table))
        assert found.get_unique_constraints(table) == expected.get_unique_constraints(table)
        for constraints in (found.get_foreign_keys(table), expected.get_foreign_keys(table)):
            constraints.sort(key=lambda each: str(each["name"]))
        assert found.get_foreign_keys(table) == expected.get_foreign_keys(table)


def readable(indexes: list[Any]) -> list[Any]:
    """Indexes whose conditions are words, to be compared."""
    return [
        {**each, "dialect_options": {k: str(v) for k, v in each["dialect_options"].items()}}
        for each in indexes
    ]


def test_every_migration_of_the_folder_is_known_in_order():
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config)
    found = [script.revision for script in scripts.walk_revisions("base", "heads")]
    assert tuple(reversed(found)) == schema.REVISIONS


def test_a_file_that_is_up_to_date_is_opened_without_alembic_or_qt(opened: Opener, folder: Path):
    opened().close()
    code = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from app.storage.opening import open_storage
from tests.storage.files import PASSPHRASE
class Now:
    def now(self): return datetime.now(UTC)
open_storage(Path({str(folder)!r}), Now(), PASSPHRASE).close()
sys.exit("alembic" in sys.modules or "PySide6" in sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_importing_the_package_imports_no_sql():
    code = "import sys, app.storage; sys.exit('sqlalchemy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
