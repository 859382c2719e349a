"""Tests of kiosk.desk."""
