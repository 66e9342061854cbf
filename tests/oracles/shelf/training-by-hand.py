# Losses differentiated by difference quotients, optimizers written as in their papers, statistics by the definition.
points = [(F(1), F(2)), (F(3), F(4))]
line = lambda w, b, p: (p[1] - w * p[0] - b) ** 2 / 2
mean = lambda w, b: sum(line(w, b, p) for p in points) / 2
w, b = F(1, 2), F(1)
for s, p in enumerate(points, 1):
    say("1", {f"o_s{s}": w * p[0] + b, f"dL_s{s}/dw": slope(lambda v: line(v, b, p), w), f"dL_s{s}/db": slope(lambda v: line(w, v, p), b)})
dw, db = slope(lambda v: mean(v, b), w), slope(lambda v: mean(w, v), b)
say("1", {"L": mean(w, b), "dL/dw": dw, "dL/db": db, "w'": w - dw / 10, "b'": b - db / 10})

w, v = F(1), F(0)
for t in (1, 2):
    g = slope(lambda u: (u - 3) ** 2, w)
    v = v / 2 - g / 10
    w = w + v
    say("2", {f"g_{t}": g, f"v_{t}": v, f"w_{t}": w})

w, v = F(2), F("-0.4")
ahead = w + v / 2
g = slope(lambda u: u * u, ahead)
v = v / 2 - g / 10
say("3", {"wTilde_1": ahead, "g_1": g, "v_1": v, "w_1": w + v})

s = 0.75 * 12 + 0.25 * 8**2
say("4", {"s_1": s, "w_1": 2 - 0.1 * 8 / sqrt(s)})

w, m, v = 1.0, 0.0, 0.0
for t, g in enumerate((4, 1), 1):
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
    mc, vc = m / (1 - 0.9**t), v / (1 - 0.999**t)
    w -= 0.1 * mc / (sqrt(vc) + 1e-8)
    say("5", {f"m_{t}": m, f"v_{t}": v, f"mHat_{t}": mc, f"vHat_{t}": vc, f"w_{t}": w})

full = F("0.5") + slope(lambda u: F("0.1") * u * u / 2, F(-2))
say("6", {"gHat_1": full, "w_1": F(-2) - F("0.2") * full})

# f = 2w² + ¾u²: curvatures as second differences; a step multiplies the distance by 1 − ηh.
f = lambda w, u: 2 * w * w + 3 * u * u / 4
second = lambda of: (of(F(1)) - 2 * of(F(0)) + of(F(-1)))
h_w, h_u = second(lambda w: f(w, 0)), second(lambda u: f(0, u))
say("7", {"h_w": h_w, "h_u": h_u, "det": h_w * h_u})
limit = max(F(n, 1000) for n in range(1, 2000) if all(abs(1 - F(n, 1000) * h) <= 1 for h in (h_w, h_u)))
say("7", {"eta_max": limit, "w'": 3 - F("0.4") * slope(lambda w: f(w, F(2)), F(3)), "u'": 2 - F("0.4") * slope(lambda u: f(F(3), u), F(2))})

a, mask, p = [F("1.5"), F("-2"), F("0.5"), F(3)], [1, 0, 1, 1], F(1, 5)
kept = [v * r / (1 - p) for v, r in zip(a, mask)]
say("8", {f"d_{i}": v for i, v in enumerate(kept, 1)} | {"s": sum(kept), "s_test": sum(a)})

batch = [F(1), F(7), F(9), F(15)]
mu = sum(batch) / 4
var = sum((x - mu) ** 2 for x in batch) / 4
hats = [float(x - mu) / sqrt(var) for x in batch]
say("9", {"mu": mu, "sigmaSquared": var, "s": sqrt(var)})
say("9", {f"xHat{i}": h for i, h in enumerate(hats, 1)} | {f"y{i}": 2 * h + 1 for i, h in enumerate(hats, 1)})

for i, x in enumerate((3, 7), 1):
    say("10", {f"xHat{i}": (x - 4) / sqrt(6.25), f"y{i}": 2 * (x - 4) / sqrt(6.25) - 0.5})
say("10", {"s": sqrt(6.25)})
