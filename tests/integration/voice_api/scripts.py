"""What the servers of these tests do on a connection."""

from tests.integration.voice_api.socket_server import Connection, Script

SESSION = "ses_5f0c9b7e2a4d41c8b3e6a1d2"
STORED = {"session_id": SESSION, "success": True}
OPEN = {"session_id": SESSION, "status": "initialized"}


def answering(status: int, body: object, **headers: str) -> Script:
    """Answer every request of a connection in the same way."""

    def script(connection: Connection) -> None:
        for _ in range(100):
            connection.hear()
            connection.say(status, body, **headers)

    return script


def answering_once(then: Script, status: int = 200, body: object = STORED) -> Script:
    """Answer one request well, so that the next one comes on a re-used connection."""

    def script(connection: Connection) -> None:
        connection.hear()
        connection.say(status, body)
        then(connection)

    return script


def answering_in_turn(*answers: tuple[int, object]) -> Script:
    """Give one answer after the other."""

    def script(connection: Connection) -> None:
        for status, body in answers:
            connection.hear()
            connection.say(status, body)

    return script


def trickling_head(connection: Connection) -> None:
    connection.hear()
    connection.trickle(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 10_000)


def trickling_body(connection: Connection) -> None:
    """Trickle a body without a length: cut off, it looks complete."""
    connection.hear()
    connection.say_bytes(b"HTTP/1.1 200 OK\r\n\r\n")
    connection.trickle(b'{"success": true}' + b" " * 10_000)


def never_reading(connection: Connection) -> None:
    connection.server.stopping.wait(10)


def never_answering(connection: Connection) -> None:
    connection.hear()
    connection.drain()


def hanging_up(connection: Connection) -> None:
    """Close instead of answering."""
    connection.hear()
