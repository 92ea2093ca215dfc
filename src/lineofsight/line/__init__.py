"""The command line: what can be typed; each declares its options and calls one file of commands."""
