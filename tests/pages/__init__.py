"""Pages made by code, each with its truth: the even seeds to tune finishing on, the odd ones to report on."""
