# Twelve short questions: sums, counts and quotients of differences.
W, x, b = [[2, -1], [0, 3]], [F("1.5"), F(-2)], [F("0.5"), F(1)]
say("2", {f"z_{r + 1}": sum(w * v for w, v in zip(W[r], x)) + b[r] for r in (0, 1)})

# The perceptron: an update only where the sign of the sum is not the label.
w, bias, rate, updates = [F("0.5"), F("0.5")], F("-0.5"), F("0.5"), 0
for s, (point, label) in enumerate([((2, 1), 1), ((1, 3), -1), ((-1, 1), -1)], 1):
    z = sum(a * v for a, v in zip(w, point)) + bias
    say("5", {f"z_{s}": z})
    if (z >= 0) != (label == 1):
        updates += 1
        w, bias = [a + rate * label * v for a, v in zip(w, point)], bias + rate * label
        say("5", {f"w1_u{updates}": w[0], f"w2_u{updates}": w[1], f"b_u{updates}": bias})

g = slope(lambda v: (v * 3 - F("2.5")) ** 2, F("1.5"))
say("7", {"g": g, "w'": F("1.5") - F("0.05") * g})
say("8", {"vector": shares([1.5, 0, -0.5])})
say("9", {"L_1": -log(0.3), "L_2": -log(0.7), "L": (-log(0.3) - log(0.7)) / 2})
say("10", {"n_1": size(28, 5, 2, 1), "n_2": size(21, 3, 2, 1)})

samples = [(1, 1)] * 18 + [(0, 1)] * 6 + [(1, 0)] * 2 + [(0, 0)] * 24
share = lambda those, right: F(sum(map(right, those)), len(those))
precision = share([s for s in samples if s[1]], lambda s: s[0] == 1)
recall = share([s for s in samples if s[0]], lambda s: s[1] == 1)
say("11", {"accuracy": share(samples, lambda s: s[0] == s[1]), "precision": precision, "recall": recall, "F1": 2 / (1 / precision + 1 / recall)})

L = lambda a, b, c: (a * b) * (b + c)
at = dict(a=F(2), b=F(-1), c=F(4))
say("12", {"p": F(-2), "q": F(3), "L": L(**at), "dL/dp": slope(lambda p: p * 3, F(-2)), "dL/dq": slope(lambda q: -2 * q, F(3))})
say("12", {f"dL/d{n}": slope(lambda v: L(**moved(at, n, v)), at[n]) for n in at})
