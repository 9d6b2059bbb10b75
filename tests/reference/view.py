"""What an assessment looks at: the person, and everybody of the account who is assessed. A changed view answers "what if"."""

from .counting import in_force


class Person:
    """What counts of one contact: signals in order, check records in force by check."""

    __slots__ = ("counted", "signals", "checks")

    def __init__(self, counted, signals, checks):
        self.counted, self.signals, self.checks = counted, signals, checks

    @property
    def id(self):
        return self.counted.contact.id

    @property
    def role(self):
        return self.counted.contact.role

    def only(self, kept):
        """The person with those counting signals and check records only whose moment is kept; the rest had never been."""
        counted = self.counted
        records = [record for record in counted.records if kept(record.at)]
        signals = [signal for signal in self.signals if kept(signal.at)]
        return Person(counted, signals, in_force(records, counted.file, counted.as_of))

    def with_checks(self, checks):
        return Person(self.counted, self.signals, self.checks | checks)


class View:
    """`people` is None for a contact without an account."""

    def __init__(self, as_of, own, people, attributes):
        self.as_of, self.own, self.people, self.attributes = as_of, own, people, attributes

    def changed(self, change, everybody=False):
        """The view after `change` (a function of a person), for the contact alone or for everybody."""
        own = change(self.own)
        people = self.people and [
            own if person is self.own else change(person) if everybody else person for person in self.people
        ]
        return View(self.as_of, own, people, self.attributes)


def view_of(counted, everybody, account):
    """The view of one contact; `everybody` is what counts of each assessed contact of the line."""
    people = [Person(each, each.signals, each.checks) for each in everybody]
    own = next(person for person in people if person.counted is counted)
    return View(counted.as_of, own, people if account.exists else None, counted.attributes)
