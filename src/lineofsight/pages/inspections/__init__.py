"""The council's own inspections, and the way to every other authority's."""
