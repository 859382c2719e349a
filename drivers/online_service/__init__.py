"""The online services this kiosk can drive, real and for practice."""
