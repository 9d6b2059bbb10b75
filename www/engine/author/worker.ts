/** The worker of the authoring side: holds the files of one repository and the only memory in which a key is ever open. Beside `../worker.ts` the only importer of a package. */
import init, * as author from '../../../pkg/author/author.js';
import wasm from '../../../pkg/author/author_bg.wasm?url';
import { rings } from './keys.ts';
import type { Call, Calls, Reply, Request } from './protocol.ts';

const RANDOM_BYTES = 64;

let repository: author.Repository;
const say = (reply: Reply): void => postMessage(reply);
const { withKey, withKeys } = rings(() => new author.KeyRing());

const ready = init({ module_or_path: new URL(wasm, self.location.href) }).then(
  () => { repository = new author.Repository(); },
  (cause: unknown) => say({ broken: String(cause) }),
);

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const answers: { [C in Call]: (ask: Calls[C]['ask']) => Calls[C]['answer'] } = {
  load({ files }) {
    repository.free();
    repository = new author.Repository();
    for (const [name, bytes] of files) repository.put(name, bytes);
  },
  put({ files }) {
    for (const [name, bytes] of files) repository.put(name, bytes);
  },
  overview: ({ now }) => repository.overview(now),
  look: ({ proposal }) => repository.look(proposal),
  released: ({ line: { rules, ring, kind }, seq }) => repository.released(rules, ring, kind, seq),
  check: ({ now }) => repository.check(now),
  audit: () => repository.audit(),
  report: ({ ring, day }) => repository.report(ring, day),
  problems: ({ kind, bytes }) => author.file_problems(kind, bytes) as never,
  makeKey({ name, passphrase }) {
    const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
    try {
      return author.make_key(name, passphrase, random);
    } finally {
      passphrase.fill(0);
      random.fill(0);
    }
  },
  readKey: ({ file, bytes }) => author.read_key(file, bytes),
  init({ founders: people, publisher, now }) {
    const founders = new author.Founders();
    try {
      for (const { side, person, file, bytes } of people) {
        const added = founders.add(side, person, file, bytes);
        if ('fault' in added) return added;
      }
      const added = founders.publisher(publisher.file, publisher.bytes);
      return 'fault' in added ? added : repository.init(founders, now);
    } finally {
      founders.free();
    }
  },
  propose: ({ line: { rules, ring, kind }, bytes, note, validUntil, now }) => repository.propose(rules, ring, kind, bytes, given(note), validUntil ?? undefined, now),
  shadow: ({ bytes }) => repository.shadow(bytes),
  rollback: ({ line: { rules, ring, kind }, to, note, now }) => repository.rollback(rules, ring, kind, to, given(note), now),
  decline: ({ proposal, by, note, now }) => repository.decline(proposal, by, note ?? undefined, now),
  fleet({ reports }) {
    const fleet = new author.Fleet();
    try {
      const strange = reports.flatMap(([file, bytes]) => {
        const wrong = fleet.take(bytes);
        return wrong === undefined ? [] : [{ file, member: wrong[0], expected: wrong[1] }];
      });
      return { rings: fleet.rings(), strange };
    } finally {
      fleet.free();
    }
  },
  approve: ({ proposal, keep, withdraw, key, now }) => withKey(key, (ring) => repository.approve(proposal, ring, keep, withdraw, now)),
  publish: ({ proposal, keys, now }) => withKeys(keys, (ring) => repository.publish(proposal, ring, now)),
  withdraw: ({ line: { rules, ring, kind }, note, key, now }) => withKey(key, (keys) => repository.withdraw(rules, ring, kind, given(note), keys, now)),
  reaffirm: ({ key, now }) => withKey(key, (ring) => repository.reaffirm(ring, now)),
  renew: ({ key, now }) => withKey(key, (ring) => repository.renew(ring, now)),
  revoke: ({ named, reason, instead, note, now }) => repository.revoke(named, reason, instead?.person, instead?.bytes, given(note), now),
  anotherYear: ({ now }) => repository.another_year(now),
  replaceKey: ({ person, file, bytes, now }) => repository.replace_key(person, file, bytes, now),
  addApprover: ({ side, person, file, bytes, now }) => repository.add_approver(side, person, file, bytes, now),
  replacePublisher: ({ file, bytes, now }) => repository.replace_publisher(file, bytes, now),
};

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void ready.then(() => {
    try {
      const answer = answers[data.call] as (ask: unknown) => unknown;
      say({ id: data.id, answer: answer(data.ask) });
    } catch (cause) {
      say({ id: data.id, error: cause instanceof Error ? cause.message : String(cause) });
    }
  });
});
