"""For every test: no screen is needed, random tests repeat exactly, a machine can be in Paris."""

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

settings.register_profile(
    "daily", derandomize=True, max_examples=25, stateful_step_count=20, deadline=None
)
settings.register_profile("weekly", max_examples=1000, stateful_step_count=80, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "daily"))

PARIS = "CET-1CEST,M3.5.0,M10.5.0/3"  # spelt out: a bare machine has no table of time zones


@pytest.fixture
def in_paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read times as a machine in France does."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system does not let a program choose its time zone")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", PARIS)
        time.tzset()
        yield
    time.tzset()
