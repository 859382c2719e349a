"""Tests of kiosk.filing."""
