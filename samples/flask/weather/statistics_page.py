"""Statistics, imported only when somebody asks for them."""

import fractions
import statistics


def render(degrees):
    mean = statistics.mean(degrees)
    half = fractions.Fraction(max(degrees) - min(degrees), 2)
    return {"mean": round(mean, 2), "median": statistics.median(degrees), "half_range": str(half)}
