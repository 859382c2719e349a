"""The desk around the kiosk: its staff, its readiness and its numbers."""
