"""Starts À main levée."""

import sys

from app.commands import main
from app.traces import guard

if __name__ == "__main__":
    guard()
    sys.exit(main(sys.argv[1:]))
