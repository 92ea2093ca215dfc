"""Where things are kept on this machine: the library of documents."""
