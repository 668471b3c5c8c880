"""What people do by themselves from outside: choose a session, sign up, change, give back."""
