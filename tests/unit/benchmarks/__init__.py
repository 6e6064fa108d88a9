"""How the benchmarks count."""
