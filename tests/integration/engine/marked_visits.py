"""A doctor who marks places: what was told as marked stays marked, whatever happens."""

from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.integration.engine.virtual_computer import VirtualComputer


class MarkedVisits(RuleBasedStateMachine):
    """Adds marks to a machine that has a ``computer``."""

    computer: VirtualComputer

    @rule()
    def mark(self):
        self.computer.recorder.mark()

    @invariant()
    def what_was_told_as_marked_stays_marked(self):
        computer = self.computer
        computer.note_marks()
        for visit, marks in computer.marks.items():
            if computer.knows(visit):
                assert marks <= set(computer.delivery.store.visit(visit).details.markers)
