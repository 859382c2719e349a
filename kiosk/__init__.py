"""The one-stop kiosk: its core, its commands and the place where everything is put together."""
