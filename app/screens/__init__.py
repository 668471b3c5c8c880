"""What each screen says: functions from state to frozen dataclasses, without Qt."""
