"""The printers this kiosk can drive, real and for practice."""
