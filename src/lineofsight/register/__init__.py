"""The register: what people said, promised, saw and decided. Events only, and nothing changed."""
