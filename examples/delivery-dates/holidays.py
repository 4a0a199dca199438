"""National public holidays, computed: fixed days, and days that move with Easter."""

from datetime import date, timedelta
from functools import cache

FIXED = {
    "AT": {
        (1, 1): "New Year",
        (1, 6): "Epiphany",
        (5, 1): "Labour Day",
        (8, 15): "Assumption",
        (10, 26): "National Day",
        (11, 1): "All Saints",
        (12, 8): "Immaculate Conception",
        (12, 25): "Christmas Day",
        (12, 26): "St Stephen's Day",
    },
    "DE": {
        (1, 1): "New Year",
        (5, 1): "Labour Day",
        (10, 3): "German Unity Day",
        (12, 25): "Christmas Day",
        (12, 26): "Second Day of Christmas",
    },
    "FR": {
        (1, 1): "New Year",
        (5, 1): "Labour Day",
        (5, 8): "Victory Day",
        (7, 14): "National Day",
        (8, 15): "Assumption",
        (11, 1): "All Saints",
        (11, 11): "Armistice Day",
        (12, 25): "Christmas Day",
    },
}

# Days after Easter Sunday.
MOVING = {
    "AT": {1: "Easter Monday", 39: "Ascension", 50: "Whit Monday", 60: "Corpus Christi"},
    "DE": {-2: "Good Friday", 1: "Easter Monday", 39: "Ascension", 50: "Whit Monday"},
    "FR": {1: "Easter Monday", 39: "Ascension", 50: "Whit Monday"},
}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(country: str, year: int) -> dict[date, str]:
    days = {date(year, month, day): name for (month, day), name in FIXED[country].items()}
    days |= {easter(year) + timedelta(days=offset): name for offset, name in MOVING[country].items()}
    return days
