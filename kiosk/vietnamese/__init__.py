"""The Vietnamese language in programs: typing, folding, names, numbers and places."""
