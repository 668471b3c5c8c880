"""Mail servers: the only SMTP."""
