"""What leaders should look at first: where children are outside the law, the plan or the usual.

Ranked by written weights and said in sentences; a council's shortfalls, never a worker's.
"""
