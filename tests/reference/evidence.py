"""Lines of evidence: accounts, their contacts, and every bad record with its place (2.9)."""

from . import jsontext
from .records import (
    Check, Consent, Decision, Dispute, Objection, Signal, Unreadable, attribute, members, text,
)
from .rulefile import ROLES

LINE_LIMIT = 64 * 2**20


class Fault:
    __slots__ = ("line", "place", "contact", "code")

    def __init__(self, line, place, contact, code):
        self.line, self.place, self.contact, self.code = line, place, contact, code

    def written(self):
        return jsontext.write({name: getattr(self, name) for name in self.__slots__})


class Account:
    """One line: the contacts on it, and the attributes of the account they belong to, if they do."""

    def __init__(self, line):
        self.line, self.exists = line, False
        self.attributes, self.contacts, self.faults = {}, [], []


class Contact:
    def __init__(self):
        self.id = self.role = None
        self.attributes, self.no_permission = {}, []
        self.consents, self.objections, self.signals, self.disputes, self.checks, self.decisions = ([] for _ in range(6))
        self.unreadable = []          # (kind, id or None) of signals, checks and decisions
        self.unreadable_objection = False


def account_of(line, data, file):
    """What stands on a line of bytes."""
    account = Account(line)
    try:
        if len(data) > LINE_LIMIT:
            raise jsontext.NotJson("too long")
        tree = jsontext.read(data)
    except jsontext.NotJson:
        account.faults.append(Fault(line, "", None, "bad_line"))
        return account
    _Reader(account, file).read(tree)
    return account


class _Reader:
    def __init__(self, account, file):
        self.account, self.file = account, file
        self.contact_id = None

    def fault(self, place, code):
        self.account.faults.append(Fault(self.account.line, place, self.contact_id, code))

    def read(self, tree):
        if not isinstance(tree, dict):
            return self.fault("", "bad_line")
        if "contacts" not in tree and "account" not in tree:
            return self.contact(tree, "")
        owner = tree.get("account")
        if owner is not None:
            if not isinstance(owner, dict):
                return self.fault("", "bad_line")
            self.account.exists = True
            self.account.attributes = self.attributes(owner, "/account", of_account=True)
        for index, each in enumerate(self.listed(tree, "contacts", "")):
            self.contact_id = None
            self.contact(each, f"/contacts/{index}")

    def contact(self, tree, place):
        contact = Contact()
        try:
            contact.id = self.contact_id = text(members(tree), "id")
        except Unreadable:
            return self.fault(place, "bad_contact")
        self.account.contacts.append(contact)
        if not isinstance(tree.get("owner"), (str, type(None))):
            self.fault(f"{place}/owner", "bad_owner")
        contact.role = self.role(tree, place)
        contact.attributes = self.attributes(tree, place, of_account=False)
        contact.no_permission = self.texts(tree, "no_permission", place)
        contact.consents = self.records(tree, "consents", place, Consent, "bad_consent")
        contact.objections = self.records(tree, "objections", place, Objection, "bad_objection", contact)
        contact.signals = self.records(tree, "signals", place, Signal, "bad_signal", contact)
        contact.disputes = self.records(tree, "disputes", place, Dispute, "bad_dispute")
        contact.checks = self.records(tree, "checks", place, Check, "bad_check", contact)
        contact.decisions = self.records(tree, "decisions", place, Decision, "bad_decision", contact)

    def role(self, tree, place):
        role = tree.get("role")
        if role is None or isinstance(role, str) and role in ROLES:
            return role or "unknown"
        self.fault(f"{place}/role", "bad_role")
        return "unknown"

    def attributes(self, tree, place, of_account):
        """The values that are known; what the rule file does not know is ignored."""
        given = tree.get("attributes")
        if given is None:
            return {}
        if not isinstance(given, dict):
            self.fault(f"{place}/attributes", "bad_list")
            return {}
        values = {}
        for name, value in given.items():
            declared = self.file.attributes.get(name)
            if declared is None or declared.of_account != of_account:
                continue
            try:
                known = attribute(value, declared.type)
            except Unreadable:
                self.fault(f"{place}/attributes/{name}", "bad_attribute")
                continue
            if known is not None:
                values[name] = known
        return values

    def listed(self, tree, name, place):
        items = tree.get(name)
        if items is None or isinstance(items, list):
            return items or []
        self.fault(f"{place}/{name}", "bad_list")
        return []

    def texts(self, tree, name, place):
        items = self.listed(tree, name, place)
        if all(isinstance(each, str) for each in items):
            return items
        self.fault(f"{place}/{name}", "bad_list")
        return []

    def records(self, tree, name, place, kind, code, contact=None):
        """The readable records in order; the contact remembers the unreadable ones that leave a trace."""
        readable = []
        for index, each in enumerate(self.listed(tree, name, place)):
            try:
                readable.append(kind(members(each), self.file))
            except Unreadable:
                self.fault(f"{place}/{name}/{index}", code)
                if kind is Objection:
                    contact.unreadable_objection = True
                elif contact:
                    contact.unreadable.append((kind, _id_of(each, "check" if kind is Check else "id")))
        return readable


def _id_of(record, name):
    value = record.get(name) if isinstance(record, dict) else None
    return value if isinstance(value, str) and value else None
