"""Writes tests/learning/statistics.json: what scikit-learn and statsmodels say of made-up cases.

    pip install scikit-learn statsmodels
    python tests/learning/statistics.py          writes the file
    python tests/learning/statistics.py --check  compares with the file written
"""

import json
import pathlib
import random
import sys

import numpy
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score
from statsmodels.stats.proportion import proportion_confint

FILE = pathlib.Path(__file__).with_name("statistics.json")


def wilson(draw):
    pairs = [(0, 1), (1, 1), (0, 30), (30, 30), (1, 2), (7, 9), (60, 100), (1, 100000), (99999, 100000)]
    pairs += [(draw.randrange(all_ + 1), all_) for all_ in (draw.randrange(1, 5000) for _ in range(20))]
    for good, all_ in pairs:
        low, high = proportion_confint(good, all_, alpha=0.05, method="wilson")
        yield {"good": good, "all": all_, "low": float(low), "high": float(high)}


def bins(draw, count, steepness):
    for at in sorted(draw.sample(range(-200, 400), count)):
        rate = 1 / (1 + numpy.exp(0.5 - steepness * at / 10))
        all_ = draw.randrange(1, 40)
        good = sum(bool(draw.random() < rate) for _ in range(all_))
        yield at / 10, good, all_ - good


def spread(found):
    """Each bin as two weighted cases."""
    cases = [(at, 1, good) for at, good, _ in found if good] + [(at, 0, bad) for at, _, bad in found if bad]
    return [numpy.array(column, dtype=float) for column in zip(*cases)]


def ranking(draw):
    for count, steepness in ((2, 0.3), (5, 0.0), (40, 0.2), (300, -0.1)):
        found = list(bins(draw, count, steepness))
        at, outcome, weight = spread(found)
        probability = 1 / (1 + numpy.exp(0.2 - 0.1 * at))
        yield {
            "bins": found,
            "auc": float(roc_auc_score(outcome, at, sample_weight=weight)),
            "brier": float(brier_score_loss(outcome, probability, sample_weight=weight)),
            "log_likelihood": -float(log_loss(outcome, probability, sample_weight=weight, normalize=False)),
        }


def platt(draw):
    for count, steepness, ridge in ((2, 0.3, 1.0), (6, 0.02, 1.0), (50, 0.2, 1.0), (300, -0.1, 0.25), (50, 0.2, 0.0), (120, 0.05, 0.0)):
        found = list(bins(draw, count, steepness))
        at, outcome, weight = spread(found)
        if ridge > 0:
            model = LogisticRegression(C=1 / ridge, solver="newton-cholesky", tol=1e-14, max_iter=10000)
            model.fit(at.reshape(-1, 1), outcome, sample_weight=weight)
            intercept, slope = float(model.intercept_[0]), float(model.coef_[0][0])
        else:
            model = sm.GLM(outcome, sm.add_constant(at), family=sm.families.Binomial(), freq_weights=weight).fit(tol=1e-14, maxiter=200)
            intercept, slope = map(float, model.params)
        yield {"bins": found, "ridge": ridge, "intercept": intercept, "slope": slope}


def several(draw):
    for count, features, ridge in ((60, 3, 1.0), (400, 8, 0.5), (400, 8, 0.0)):
        rows = []
        for _ in range(count):
            taken = [float(draw.random() < 0.4) for _ in range(features)]
            rate = 1 / (1 + numpy.exp(1 - sum(value * (place - 2) * 0.4 for place, value in enumerate(taken))))
            good = float(draw.random() < rate)
            rows.append((taken, good, 1.0 - good))
        x, y = numpy.array([row[0] for row in rows]), numpy.array([row[1] for row in rows])
        if ridge > 0:
            model = LogisticRegression(C=1 / ridge, solver="newton-cholesky", tol=1e-14, max_iter=10000).fit(x, y)
            weights = [float(model.intercept_[0]), *map(float, model.coef_[0])]
        else:
            weights = list(map(float, sm.GLM(y, sm.add_constant(x), family=sm.families.Binomial()).fit(tol=1e-14, maxiter=200).params))
        yield {"rows": rows, "ridge": ridge, "weights": weights}


def near(one, other):
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(near(one[key], other[key]) for key in one)
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(near, one, other))
    return abs(one - other) <= 1e-10 * max(1, abs(other))


draw = random.Random(1)
found = {"wilson": list(wilson(draw)), "ranking": list(ranking(draw)), "platt": list(platt(draw)), "several": list(several(draw))}
if "--check" in sys.argv:
    sys.exit(0 if near(found, json.loads(FILE.read_text())) else "the file differs from what the packages say")
FILE.write_text(json.dumps(found, separators=(",", ":")) + "\n")
