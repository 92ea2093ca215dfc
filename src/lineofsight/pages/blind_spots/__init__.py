"""What inspectors examine, by how this council would know."""
