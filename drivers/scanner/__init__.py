"""The scanners this kiosk can drive, real and for practice."""
