"""Fills a new Creme database: seed_creme.py PEOPLE.

Users (password reife-demo): root, the superuser; jana and omar, reps with all rights of the apps of sales; kim, who may look but not change;
gast, who sees nothing of sales.
"""

import datetime
import json
import pathlib
import sys

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.utils.timezone import now  # noqa: E402

from creme.activities.models import Activity, ActivitySubType, ActivityType  # noqa: E402
from creme.assistants.models import Memo  # noqa: E402
from creme.activities.constants import REL_SUB_PART_2_ACTIVITY  # noqa: E402
from creme.creme_core.auth import EntityCredentials  # noqa: E402
from creme.creme_core.models import CremeProperty, CremePropertyType, Relation, SetCredentials, UserRole  # noqa: E402
from creme.opportunities.constants import REL_SUB_LINKED_CONTACT  # noqa: E402
from creme.opportunities.models import Opportunity, SalesPhase  # noqa: E402
from creme.persons.constants import REL_SUB_EMPLOYED_BY  # noqa: E402
from creme.persons.models import Contact, Organisation, Position  # noqa: E402

User = get_user_model()
root = User.objects.get(username="root")
root.set_password("reife-demo")
root.save()

APPS = ["persons", "opportunities", "activities", "assistants", "commercial"]


def role(name, apps, rights):
    made = UserRole(name=name)
    made.allowed_apps = apps
    made.save()
    kinds = [ContentType.objects.get_for_model(kind) for kind in (Contact, Organisation, Opportunity, Activity)]
    made.creatable_ctypes.set(kinds)
    made.listable_ctypes.set(kinds)
    SetCredentials.objects.create(role=made, value=rights, set_type=SetCredentials.ESET_ALL)
    return made


EVERYTHING = EntityCredentials.VIEW | EntityCredentials.CHANGE | EntityCredentials.DELETE | EntityCredentials.LINK | EntityCredentials.UNLINK
rep, reader, outsider = role("Rep", APPS, EVERYTHING), role("Reader", APPS, EntityCredentials.VIEW), role("Outsider", ["documents"], EntityCredentials.VIEW)
users = {}
for login, first, last, of in [("jana", "Jana", "Brandt", rep), ("omar", "Omar", "Weiss", rep), ("kim", "Kim", "Sommer", reader), ("gast", "Gast", "Gast", outsider)]:
    user = User(username=login, first_name=first, last_name=last, email=f"{login}@acme.example", role=of)
    user.set_password("reife-demo")
    user.save()
    user.roles.add(of)
    users[login] = user

owner = users["jana"]
no_calls = CremePropertyType.objects.create(text="No phone calls")
objects = CremePropertyType.objects.create(text="Objects to profiling")
call = ActivityType.objects.get(uuid="86934e63-1ba5-4b19-b2a5-43f9412fddc3")
meeting = ActivityType.objects.get(uuid="5943b787-441f-453d-a96a-ff436fd37f2f")
own = Organisation.objects.filter_managed_by_creme().first()
phase = SalesPhase.objects.first()

for given in json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")):
    company = Organisation.objects.create(user=owner, name=given["company"], staff_size=None)
    persons = []
    for person in given["people"]:
        position, _ = Position.objects.get_or_create(title=person["role"])
        contact = Contact.objects.create(
            user=owner, first_name=person["first"], last_name=person["last"], email=person["email"], phone=person["phone"], position=position,
            description=f"{given['company']}, {given['city']}")
        Relation.objects.create(user=owner, subject_entity=contact, type_id=REL_SUB_EMPLOYED_BY, object_entity=company)
        persons.append(contact)
    opportunity = Opportunity.objects.create(
        user=owner, name=given["opportunity"], sales_phase=phase, emitter=own, target=company, estimated_sales=given["amount"],
        chance_to_win=given["probability"], description=given["city"])
    for contact in persons:
        Relation.objects.create(user=owner, subject_entity=contact, type_id=REL_SUB_LINKED_CONTACT, object_entity=opportunity)
    for place, text in enumerate(given["notes"]):
        for about in [opportunity, *persons[:1]]:
            Memo.objects.create(user=owner, content=text, real_entity=about)
        if persons:
            start = now() - datetime.timedelta(days=3 * place + 2)
            activity = Activity.objects.create(
                user=owner, title=text.split(":")[0][:80], start=start, end=start + datetime.timedelta(minutes=45), minutes=text,
                type=meeting if text.startswith("Termin") else call, sub_type=ActivitySubType.objects.filter(type=meeting if text.startswith("Termin") else call).first())
            Relation.objects.create(user=owner, subject_entity=persons[0], type_id=REL_SUB_PART_2_ACTIVITY, object_entity=activity)

blocked = Contact.objects.get(last_name="Maier")
CremeProperty.objects.create(creme_entity=blocked, type=objects)
CremeProperty.objects.create(creme_entity=Contact.objects.get(last_name="Alder"), type=no_calls)
print(f"Creme: {Opportunity.objects.count()} opportunities, {Contact.objects.count()} contacts, {Memo.objects.count()} memos")
