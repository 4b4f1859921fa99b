"""Reading a French press article as data, so that every figure can be checked against its own words."""
