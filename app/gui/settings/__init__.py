"""What a cooperative sets once for all its sessions: the window."""
