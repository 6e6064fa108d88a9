"""From method and path to the endpoint that is meant (voice-api.md 6)."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Route(StrEnum):
    """The endpoints, and the two ways to miss them."""

    DISCOVERY = "discovery"
    CREATE = "create"
    UPLOAD = "upload"
    END = "end"
    GET = "get"
    PATCH = "patch"
    TEMPLATES = "templates"
    PROCESS = "process"
    SIGN_IN = "sign_in"
    WRONG_PATH = "wrong_path"
    WRONG_METHOD = "wrong_method"


@dataclass(frozen=True, slots=True)
class Address:
    """An endpoint and the names in its path."""

    route: Route
    session_id: str | None = None
    file_name: str | None = None
    template_id: str | None = None


# Everything below it, because sign-in exists in one dialect only and tells its own calls apart.
SIGN_IN_PREFIX = "/connect-auth/v1"

_SESSION = r"/voice/v1/sessions/(?P<session_id>[^/]+)"
_ENDPOINTS: tuple[tuple[re.Pattern[str], dict[str, Route]], ...] = (
    (re.compile(_SESSION + r"/audio/(?P<file_name>[^/]+)"), {"POST": Route.UPLOAD}),
    (re.compile(_SESSION), {"GET": Route.GET, "PATCH": Route.PATCH}),
    (re.compile(r"/voice/v1/sessions"), {"POST": Route.CREATE}),
    (re.compile(_SESSION + r"/end"), {"POST": Route.END}),
    (re.compile(_SESSION + r"/process/template/(?P<template_id>[^/]+)"), {"POST": Route.PROCESS}),
    (re.compile(r"/voice/api/v1/template"), {"GET": Route.TEMPLATES}),
    (re.compile(r"/voice/v1/\.well-known/medscribealliance"), {"GET": Route.DISCOVERY}),
)


def read_address(method: str, path: str) -> Address:
    """Return what a request with this decoded path asks for."""
    for pattern, routes in _ENDPOINTS:
        match = pattern.fullmatch(path)
        if match is not None:
            names = match.groupdict()
            route = routes.get(method, Route.WRONG_METHOD)
            return Address(route, names.get("session_id"), names.get("file_name"), names.get("template_id"))
    return Address(Route.SIGN_IN if path.startswith(f"{SIGN_IN_PREFIX}/") else Route.WRONG_PATH)
