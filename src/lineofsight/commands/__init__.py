"""The commands, one file each: call what answers, and print it."""
