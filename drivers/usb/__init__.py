"""The USB bus through pyusb."""
