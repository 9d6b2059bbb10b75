"""Fills a new Tryton database: seed_tryton.py CONFIG PEOPLE.

Users (password reife-demo): admin; jana and omar, reps with all rights of sales; kim, who may not read amounts nor
change opportunities; gast, who may not read opportunities at all.
"""

import datetime
import json
import pathlib
import sys
from decimal import Decimal

from proteus import Model, config

settings, people = sys.argv[1:3]
config.set_trytond("sqlite:///crm", config_file=settings)
model = Model.get

for item in model("ir.module.config_wizard.item").find([("state", "=", "open")]):
    item.state = "done"
    item.save()

euro = model("currency.currency")(name="Euro", symbol="€", code="EUR", numeric_code="978")
euro.rates.new(date=datetime.date(2020, 1, 1), rate=Decimal(1))
euro.save()

Party = model("party.party")
Company = model("company.company")
Employee = model("company.employee")
User = model("res.user")
Opportunity = model("sale.opportunity")
Note = model("ir.note")

own = Party(name="Acme Suite GmbH")
own.save()
company = Company(party=own, currency=euro)
company.save()


def employee_of(name):
    party = Party(name=name)
    party.save()
    employee = Employee(party=party, company=company)
    employee.save()
    return employee


seller = employee_of("Jana Brandt")
admin = User.find([("login", "=", "admin")])[0]
sales = [found for found in model("res.group").find([]) if found.name in ("Sales", "Sale Opportunity")]
# May read what salespeople read, but neither amounts nor anybody's changes.
readers = model("res.group")(name="Opportunities without amounts")
readers.save()

admin.companies.append(Company(company.id))
admin.company = Company(company.id)
admin.employees.append(Employee(seller.id))
admin.employee = Employee(seller.id)
admin.save()

for login, name, groups in [("jana", "Jana Brandt", sales), ("omar", "Omar Weiss", sales), ("kim", "Kim Sommer", [readers]), ("gast", "Gast", [])]:
    user = User(login=login, name=name, password="reife-demo")
    # Half of them are spoken to in German.
    if login in ("jana", "kim"):
        user.language, = model("ir.lang").find([("code", "=", "de")])
    user.companies.append(Company(company.id))
    user.company = Company(company.id)
    for member in groups:
        user.groups.append(model("res.group")(member.id))
    user.save()

for name, may in [("sale.opportunity", {"perm_read": True}), ("party.party", {"perm_read": True})]:
    model("ir.model.access")(model=name, group=readers, perm_write=False, perm_create=False, perm_delete=False, **may).save()
amount, = model("ir.model.field").find([("module", "=", "sale_opportunity"), ("model", "=", "sale.opportunity"), ("name", "=", "amount")])
model("ir.model.field.access")(model="sale.opportunity", field="amount", perm_read=False, perm_write=False).save()
for allowed in sales:
    model("ir.model.field.access")(model="sale.opportunity", field="amount", group=allowed, perm_read=True, perm_write=True).save()

config.get_config()._context = User.get_preferences(True, {})
today = datetime.date.today()

RelationType = model("party.relation.type")
roles = {}
for role in ["Champion", "Economic buyer", "Decision maker", "Influencer", "User", "Blocker"]:
    roles[role] = RelationType(name=role)
    roles[role].save()

# Consent and objections are often kept as categories of a party.
no_calls = model("party.category")(name="No phone calls")
no_calls.save()
objects = model("party.category")(name="Objects to profiling")
objects.save()

campaigns = {}
for given in json.loads(pathlib.Path(people).read_text(encoding="utf-8")):
    account = Party(name=given["company"])
    account.save()
    persons = []
    for person in given["people"]:
        party = Party(name=f"{person['first']} {person['last']}")
        party.contact_mechanisms.new(type="email", value=person["email"], name=party.name)
        party.contact_mechanisms.new(type="phone", value=person["phone"], name=party.name)
        if person["last"] in ("Maier", "Alder"):
            party.categories.append(model("party.category")((objects if person["last"] == "Maier" else no_calls).id))
        party.save()
        model("party.relation.all")(from_=account, to=party, type=roles[person["role"]]).save()
        persons.append(party)
    opportunity = Opportunity(
        party=account, description=given["opportunity"], amount=Decimal(given["amount"]), employee=Employee(seller.id),
        start_date=today - datetime.timedelta(given["started_days_ago"]), comment=f"{given['company']}, {given['city']}")
    if persons:
        opportunity.contact = persons[0].contact_mechanisms[0]
    if given["campaign"]:
        if given["campaign"] not in campaigns:
            campaigns[given["campaign"]] = model("marketing.campaign")(name=given["campaign"])
            campaigns[given["campaign"]].save()
        opportunity.marketing_campaign = campaigns[given["campaign"]]
    opportunity.save()
    if given["state"] == "opportunity":
        opportunity.click("opportunity")
    opportunity.conversion_probability = given["probability"] / 100
    opportunity.save()
    for text in given["notes"]:
        Note(resource=opportunity, message=text).save()

print(f"Tryton: {len(Opportunity.find([]))} opportunities, {len(Note.find([]))} notes")
