# What every script of this folder begins with. A script works the numbers of one document of the Shelf again, from
# the definitions and in plain Python: no line of it comes from the core, and slopes are quotients of differences.
# `python3 -c "$(cat say.py ID.py)"` prints them.
from fractions import Fraction as F
from math import exp, floor, log, prod, sqrt, tanh


def say(question, values):
    """Prints the values of one question, a box a line: numbers, shapes as tuples, and rows as lists."""
    for box, value in values.items():
        if isinstance(value, tuple):
            shown = "x".join(str(side) for side in value)
        elif isinstance(value, list):
            shown = "(" + ", ".join(repr(float(one)) for one in value) + ")"
        else:
            shown = repr(float(value))
        print(f"{question} | {box} = {shown}")


def slope(of, at, h=F(1, 1000)):
    """The central difference quotient, which is exact for a polynomial of degree 2 worked in fractions."""
    return (of(at + h) - of(at - h)) / (2 * h)


def steep(of, at, h=1e-3):
    """Two central differences extrapolated (Richardson): the error is of the size h^4, here 1e-12."""
    d = lambda h: (of(at + h) - of(at - h)) / (2 * h)
    return (4 * d(h / 2) - d(h)) / 3


def moved(values, name, to):
    """The values with one of them replaced."""
    return {**values, name: to}


def sigma(z):
    return 1 / (1 + exp(-z))


def shares(z):
    return [exp(one) / sum(exp(other) for other in z) for one in z]


def size(n, k, s=1, p=0, d=1):
    """The places of a window along a side, by counting where it fits."""
    return len([start for start in range(-p, n + p, s) if start + d * (k - 1) < n + p])
