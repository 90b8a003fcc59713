"""The ids that code and templates rely on, each named once: `needed.checklist`. A check holds data/ to them."""

from __future__ import annotations

# Records, by what they are for.
checklist = "tool-checklist"  # the page that prints as a poster
ladder = "principle-ladder"  # tells more about the ladder
positive_call = "phone-positive-call-form"  # the form for good calls …
positive_call_idea = "phone-mozartkugle"  # … and what is told beside it
what_happened = "phone-what-happened"
sum_up = "phone-summary"
one_thing_at_a_time = "phone-one-thing-at-a-time"
after_incident = "safety-definitions-and-policy"  # what to do when something has happened
self_check = "theme-compassion-fatigue"  # its list to tick gets an answer

# Slots of data/organisation.yml.
whom_to_ask = "whom-to-ask"
accessibility_statement = "accessibility-statement"
incident_register = "incident-register"

# Facts of every file of data/countries/.
police = "emergency-police"
ambulance = "emergency-medical"
alarms = (police, ambulance)  # never behind a fold
incident_report = "incident-report"

RECORDS = {  # id → folder of data/
    checklist: "tools",
    ladder: "principles",
    positive_call: "phone",
    positive_call_idea: "phone",
    what_happened: "phone",
    sum_up: "phone",
    one_thing_at_a_time: "phone",
    after_incident: "safety",
    self_check: "themes",
}
SLOTS = (whom_to_ask, accessibility_statement, incident_register)
FACTS = (police, ambulance, incident_report)
