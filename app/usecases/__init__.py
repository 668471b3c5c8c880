"""What people can do, and the ports to the outside world that they need."""
