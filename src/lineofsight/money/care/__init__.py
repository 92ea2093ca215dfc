"""Children in care: how long they stay, where, how many there may be, and what it costs."""
