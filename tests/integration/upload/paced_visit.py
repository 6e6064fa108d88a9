"""A visit recorded and delivered at the pace of life, and what became of its chunks."""

from tests.integration.upload.delivery_bench import body_of


def record(bench, visit, chunks, seconds_a_chunk=20):
    """Record and deliver at the pace of life."""
    for _ in range(chunks):
        bench.clock.advance(seconds=seconds_a_chunk)
        bench.seal(visit)
        bench.run(visit, until=lambda: bench.chunks(visit)[-1].state == "uploaded")


def parts_of(bench, visit):
    return [chunk.part for chunk in bench.chunks(visit)]


def all_delivered(bench, visit, chunks):
    delivered = [body for part in bench.delivered(visit) for body in part]
    return delivered == [body_of(number) for number in range(chunks)]
