"""The receipt printers this kiosk can drive over USB, real and for practice."""
