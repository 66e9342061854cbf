# Each optimizer as in its paper, the gradient of the objective as a quotient of differences.
w = F(5)
for t in (1, 2, 3):
    g = slope(lambda v: (v - 2) ** 2, w)
    w -= F("0.25") * g
    say("three-steps-down-a-parabola", {f"g_{t}": g, f"w_{t}": w, f"f_{t}": (w - 2) ** 2})

w, v = F(1), F(0)
for t, g in enumerate(map(F, ("2", "2", "-3")), 1):
    v = F("0.9") * v - F("0.1") * g
    w += v
    say("momentum-against-the-gradient", {f"v_{t}": v, f"w_{t}": w})

w, v = F(4), F(0)
for t in (1, 2, 3):
    ahead = w + v / 2
    g = slope(lambda u: u * u / 2, ahead)
    v = v / 2 - F("0.2") * g
    w += v
    say("nesterov-three-steps", {f"wTilde_{t}": ahead, f"g_{t}": g, f"v_{t}": v, f"w_{t}": w})

steps = {"w": [3, 4], "u": [0.3, 0.4]}
for name, gradients in steps.items():
    at, s = 1.0, 0.0
    for t, g in enumerate(gradients, 1):
        s += g * g
        at -= 0.5 * g / sqrt(s)
        say("adagrad-steep-and-flat", {f"s_{name}_{t}": s, f"{name}_{t}": at})

w, s = 2.0, 0.0
for t, g in enumerate((4, 2, -1), 1):
    s = 0.8 * s + 0.2 * g * g
    w -= 0.1 * g / (sqrt(s) + 1e-8)
    say("rmsprop-three-steps", {f"s_{t}": s, f"w_{t}": w})

w, m, v = 2.0, 0.0, 0.0
for t, g in enumerate((1, -0.5), 1):
    m, v = 0.9 * m + 0.1 * g, 0.99 * v + 0.01 * g * g
    w = w - 0.1 * 0.5 * w - 0.1 * (m / (1 - 0.9**t)) / (sqrt(v / (1 - 0.99**t)) + 1e-8)
    say("adamw-decay-apart", {f"m_{t}": m, f"v_{t}": v, f"mHat_{t}": m / (1 - 0.9**t), f"vHat_{t}": v / (1 - 0.99**t), f"w_{t}": w})

w = F(0)
for t in range(1, 6):
    rate = F("0.4") * F(1, 2) ** ((t - 1) // 2)
    w -= rate * -1
    say("halving-the-learning-rate", {f"eta_{t}": rate, f"w_{t}": w})

samples = [(F(1), F(3)), (F(2), F(2)), (F(-1), F(1)), (F(3), F(6))]
w = F(1)
for t in (1, 2):
    batch = samples[2 * t - 2 : 2 * t]
    g = sum(slope(lambda v: (v * x - y) ** 2 / 2, w) for x, y in batch) / 2
    w -= F("0.2") * g
    say("two-minibatches", {f"g_{t}": g, f"w_{t}": w})

x, y = F(3), F(1)
f = lambda x, y: x * x / 2 + 2 * y * y
for t in (1, 2):
    gx, gy = slope(lambda v: f(v, y), x), slope(lambda v: f(x, v), y)
    x, y = x - F("0.3") * gx, y - F("0.3") * gy
    say("across-a-valley", {f"g_x_{t}": gx, f"g_y_{t}": gy, f"x_{t}": x, f"y_{t}": y, f"f_{t}": f(x, y)})
