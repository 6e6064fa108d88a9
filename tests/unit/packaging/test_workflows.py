"""The workflows hold little power, end in time, and call the scripts that are tried elsewhere."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

USES = re.compile(r"uses: (\S+)")
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
JOB = re.compile(r"^  [a-z-]+:$", re.MULTILINE)
IN_SCRIPT = re.compile(r"run: (?:[|>])?(.*?)(?=\n      - |\n  \w|\Z)", re.DOTALL)

each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)


def jobs(text):
    return JOB.split(text.split("\njobs:\n")[1])[1:]


def test_there_are_workflows_for_tests_and_for_builds():
    assert [path.name for path in WORKFLOWS] == ["build.yml", "test.yml"]


@each_workflow
def test_an_action_is_named_by_the_hash_of_a_commit(workflow):
    used = USES.findall(workflow.read_text("utf-8"))
    assert used
    assert not [action for action in used if not PINNED.fullmatch(action)]


@each_workflow
def test_a_workflow_may_read_and_only_the_release_may_write(workflow):
    text = workflow.read_text("utf-8")
    assert "\npermissions:\n  contents: read\n" in text
    writing = [job for job in jobs(text) if "write" in job.replace("without", "")]
    assert all("gh release create" in job for job in writing)
    assert "secrets: inherit" not in text
    assert "pull_request_target" not in text


@each_workflow
def test_every_job_ends_in_time_and_older_runs_are_dealt_with(workflow):
    text = workflow.read_text("utf-8")
    assert "\nconcurrency:\n" in text
    assert all("timeout-minutes:" in job for job in jobs(text))


@each_workflow
def test_no_script_has_a_value_from_outside_written_into_it(workflow):
    """A tag's name, or a secret, put into a script's text would be run, or be printed."""
    for script in IN_SCRIPT.findall(workflow.read_text("utf-8")):
        assert "${{" not in script


@each_workflow
def test_a_checkout_leaves_no_token_behind(workflow):
    text = workflow.read_text("utf-8")
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@each_workflow
def test_every_script_that_a_workflow_calls_is_there(workflow):
    called = set(re.findall(r"packaging/[\w./-]+\.(?:sh|py|lock)", workflow.read_text("utf-8")))
    assert called
    assert not [name for name in called if not (ROOT / name).is_file()]


def test_a_release_is_a_draft_that_a_person_publishes():
    assert "--draft --verify-tag" in (ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8")
