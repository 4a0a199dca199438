"""When will it arrive? Delivery dates that know weekends and public holidays."""

from datetime import date, timedelta
from typing import Annotated, Literal

from fastmcp import FastMCP
from fastmcp.exceptions import ToolError
from pydantic import BaseModel, Field

from holidays import holidays

mcp = FastMCP(
    "delivery-dates",
    version="1.1.0",
    instructions="Answers in working days of the destination country: no weekends, no national holidays.",
)

LOOKS_ONLY = {"readOnlyHint": True, "openWorldHint": False}

Country = Annotated[Literal["AT", "DE", "FR"], Field(description="Destination country, ISO 3166 code.")]


class Delivery(BaseModel):
    arrives: date = Field(description="Day on which the parcel arrives.")
    weekday: str = Field(description="Its name in English.")
    skipped: list[str] = Field(description="Public holidays on the way that cost a day.")


class WorkingDays(BaseModel):
    working_days: int = Field(description="Days on which parcels move.")
    calendar_days: int = Field(description="All days, both ends included.")


@mcp.tool(title="Delivery date", annotations=LOOKS_ONLY)
def delivery_date(
    shipped: Annotated[date, Field(description="Day on which the parcel leaves, YYYY-MM-DD.")],
    country: Country,
    working_days: Annotated[int, Field(ge=1, le=60, description="Transit time in working days.")] = 2,
) -> Delivery:
    """The day on which a parcel arrives, counting only working days of the destination country."""
    day, left, skipped = shipped, working_days, []
    while left > 0:
        day += timedelta(days=1)
        holiday = holidays(country, day.year).get(day)
        if day.weekday() >= 5:
            continue
        if holiday:
            skipped.append(f"{day.isoformat()} {holiday}")
            continue
        left -= 1
    return Delivery(arrives=day, weekday=f"{day:%A}", skipped=skipped)


@mcp.tool(title="Count working days", annotations=LOOKS_ONLY)
def count_working_days(
    first: Annotated[date, Field(description="First day, YYYY-MM-DD.")],
    last: Annotated[date, Field(description="Last day, YYYY-MM-DD; counted as well.")],
    country: Country,
) -> WorkingDays:
    """How many working days lie between two days, both included."""
    span = (last - first).days + 1
    if span < 1 or span > 3660:
        raise ToolError("`last` must not be before `first`, and at most ten years after it.")
    days = [first + timedelta(days=offset) for offset in range(span)]
    moving = [day for day in days if day.weekday() < 5 and day not in holidays(country, day.year)]
    return WorkingDays(working_days=len(moving), calendar_days=span)


@mcp.tool(title="List public holidays", annotations=LOOKS_ONLY)
def list_holidays(
    country: Country,
    year: Annotated[int, Field(ge=2000, le=2100, description="Calendar year.")],
) -> dict[str, str]:
    """National holidays of one year: date → name."""
    return {day.isoformat(): name for day, name in sorted(holidays(country, year).items())}


if __name__ == "__main__":
    mcp.run()
