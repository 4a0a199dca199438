"""Who may use a tool, prompt or resource, said in code.

The rules go into the definition's ``_meta`` and nowhere else: the gateway in front of the server enforces them, and
takes them out of every list before a client sees it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

__all__ = ["AUTHORIZE_KEY", "any_of", "authorize", "authorize_tool"]

AUTHORIZE_KEY = "dev.mcp-pipeline/authorize"


def authorize(
    *,
    groups: Sequence[str] | None = None,
    scopes: Sequence[str] | None = None,
    users: Sequence[str] | None = None,
    workloads: Sequence[str] | None = None,
    authenticated: bool = False,
) -> dict[str, Any]:
    """One rule as a ``_meta``: every argument that is given must hold, within one any value.

    For ``@mcp.tool(meta=authorize(groups=["data"]))``, with FastMCP and with the official SDK, and for ``_meta`` of a
    plain ``types.Tool``. Raises ``ValueError`` for a rule without arguments or a list that is empty, and ``TypeError``
    for a text where a list is wanted.
    """
    named = {"groups": groups, "scopes": scopes, "users": users, "workloads": workloads}
    rule: dict[str, Any] = {name: _texts(name, values) for name, values in named.items() if values is not None}
    if authenticated:
        rule["authenticated"] = True
    if not rule:
        raise ValueError("a rule needs at least one of groups, scopes, users, workloads, authenticated")
    return {AUTHORIZE_KEY: rule}


def any_of(*rules: Mapping[str, Any]) -> dict[str, Any]:
    """Rules of which any suffices: ``any_of(authorize(groups=["a"]), authorize(users=["bob"]))``."""
    if not rules:
        raise ValueError("any_of needs at least one rule")
    return {AUTHORIZE_KEY: [rule[AUTHORIZE_KEY] for rule in rules]}


def authorize_tool(
    server: Any, *rules: Mapping[str, Any], meta: Mapping[str, Any] | None = None, **options: Any
) -> Callable[[Callable[..., Any]], Any]:
    """Decorator: registers a tool with its rules; ``options`` are those of ``server.tool``."""
    own = any_of(*rules) if len(rules) != 1 else dict(rules[0])
    return server.tool(meta={**(meta or {}), **own}, **options)


def _texts(name: str, values: Sequence[str]) -> list[str]:
    if isinstance(values, str):
        raise TypeError(f"{name} is a list of texts, not one text")
    texts = list(values)
    if not texts or not all(isinstance(text, str) and text for text in texts):
        raise ValueError(f"{name} is a list of texts that is not empty")
    return texts
