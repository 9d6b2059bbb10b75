// The work that is measured, the same in Node and in the browser.

const AS_OF = '2026-11-24T09:20:00Z';

/** From the bytes of the wasm to the first answer: how many milliseconds it took, and the contact that it left open. */
export async function start({ default: init, Contacts, RuleFile }, { wasm, rules, evidence }) {
  const from = performance.now();
  await init({ module_or_path: wasm });
  const contacts = new Contacts(new RuleFile(rules));
  contacts.push(evidence);
  contacts.finish();
  const contact = contacts.open(0);
  const answer = contact.assess(AS_OF, false);
  const took = performance.now() - from;
  if (answer.contact !== 'c1') throw new Error(JSON.stringify(answer));
  return { took, contact };
}

/** Times of the calls in milliseconds, by what they ask for; so many calls are one run where the clock is coarse. */
export function calls(contact, together) {
  const measure = (runs, call) => {
    for (let warm = 0; warm < runs * together / 4; warm += 1) call();
    return Array.from({ length: runs }, () => {
      const from = performance.now();
      for (let one = 0; one < together; one += 1) call();
      return (performance.now() - from) / together;
    });
  };
  const runs = 20_000 / together;
  return {
    assess: measure(runs, () => contact.assess(AS_OF, false)),
    'assess, explained without open questions': measure(runs, () => contact.assess(AS_OF, true, false)),
    'assess, explained with open questions': measure(runs / 4, () => contact.assess(AS_OF, true)),
  };
}
