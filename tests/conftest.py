"""Settings for every test: no screen is needed, and random tests repeat exactly."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

settings.register_profile("daily", derandomize=True, max_examples=25, deadline=None)
settings.register_profile("weekly", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "daily"))
