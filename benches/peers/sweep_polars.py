"""The sweeps of `cargo bench --bench ratios -- sweep`, asked of Polars on one thread.

    pip install polars numpy
    POLARS_MAX_THREADS=1 python benches/peers/sweep_polars.py

Prints nanoseconds per row, the median of many rounds. Polars knows no make-up working days, so its
last days are those of a calendar of weekends and holidays; the work per row is the same.
"""

import datetime
import statistics
import time

import numpy
import polars

assert polars.thread_pool_size() == 1, "set POLARS_MAX_THREADS=1"

ROWS = 10_000_000
FIRST, LAST = datetime.date(2012, 1, 1), datetime.date(2025, 12, 31)
TODAY = datetime.date(2024, 6, 3)
WEEK = TODAY + datetime.timedelta(days=7)
HOLIDAYS = [datetime.date(year, 10, day) for year in range(2012, 2027) for day in range(1, 8)]

days = (LAST - FIRST).days + 1
since_1970 = (FIRST - datetime.date(1970, 1, 1)).days
starts = numpy.random.default_rng(7).integers(since_1970, since_1970 + days, ROWS, dtype=numpy.int32)
frame = polars.DataFrame({"start": polars.Series(starts).cast(polars.Date)})
frame = frame.with_columns(due=polars.col("start").dt.offset_by("3mo"))

last_day = polars.col("start").dt.offset_by("3mo")
works = {
    "three months": last_day,
    "three months, moved off a rest day": last_day.dt.add_business_days(
        0, holidays=HOLIDAYS, roll="forward"
    ),
    "overdue": polars.col("due") < TODAY,
    "due within a week": polars.col("due").is_between(TODAY, WEEK),
}
for name, work in works.items():
    rounds = []
    for _ in range(11):
        begun = time.perf_counter_ns()
        frame.lazy().select(work).collect()
        rounds.append((time.perf_counter_ns() - begun) / ROWS)
    print(f"{name}: {statistics.median(rounds):.2f} ns")
