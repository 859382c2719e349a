"""The program's commands, one file each: `add_arguments` and `run`; part of the composition root."""
