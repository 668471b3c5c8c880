"""À main levée: the Culture Coop' modules, run in a room."""
